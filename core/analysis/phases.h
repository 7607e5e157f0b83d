#pragma once

#include "core/replay/replay.h"

#include <optional>
#include <stop_token>

namespace plyline::analysis {

/// Where the middlegame and the endgame begin. A game may go from the opening to the endgame at
/// once.
struct Phases
{
    std::optional<game::Ply> middlegame; ///< The first ply of it; before is the opening.
    std::optional<game::Ply> endgame;
    bool operator==(const Phases&) const = default;
};

/// Divides a line into phases by the rule that Lichess publishes: the middlegame begins with at
/// most ten pieces besides kings and pawns, with fewer than four pieces on a back rank, or when the
/// sides are well mixed; the endgame with at most six pieces. Linear.
/// Incomplete after a stop.
[[nodiscard]] Phases phasesOf(const replay::Replay& replay, const std::stop_token& stop = {});

} // namespace plyline::analysis
