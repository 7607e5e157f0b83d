#pragma once

#include "core/store/model_cost.h"

namespace plyline::store {

/// What one ply of a line costs to show, from each of the two tables.
struct PlyCost
{
    /// False: the times lie between those of the measured plies before and after.
    bool isMeasured = false;
    int eventsFolded = 0;
    double replayMicros = 0.0; ///< To read those events and to fold them.
    int rowsRead = 0;
    double readMicros = 0.0; ///< To read those rows.
    bool operator==(const PlyCost&) const = default;
};

/// What a line costs, kept in SQLite as its events alone and as its rows at every ply alone.
struct LineCost
{
    ModelSize events;
    ModelSize snapshots;
    std::vector<PlyCost> plies; ///< From ply 0 to the line's last.
    bool operator==(const LineCost&) const = default;
};

/// Builds both stores in memory and seeks plies in them, seekRepeats times for the middle of the
/// times: every ply of a line of up to some 200, and fewer the longer it is, because a ply is
/// folded from the start. Errors: Storage, Cancelled.
[[nodiscard]] Expected<LineCost, Error> measureLine(const GameLine& line,
                                                    const std::stop_token& stop = {});

} // namespace plyline::store
