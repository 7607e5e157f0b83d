#pragma once

#include "core/analysis/openings.h"
#include "core/game/ply.h"
#include "core/replay/replay.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace plyline::analysis {

/// The names of the opening along a line. The name of a ply is that of the last named position at
/// or before it.
class LineOpenings
{
public:
    /// The ply from which on a line has another name than before.
    struct Change
    {
        game::Ply ply;
        OpeningRow row;
        bool operator==(const Change&) const = default;
    };

    LineOpenings() = default;
    /// `changes` are in the order of plies.
    LineOpenings(std::shared_ptr<const OpeningTable> table, std::vector<Change> changes)
        : m_table(std::move(table)), m_changes(std::move(changes))
    {}

    /// Returns the name of a ply; null if it has none.
    [[nodiscard]] const Opening* at(game::Ply ply) const;
    [[nodiscard]] const std::vector<Change>& changes() const { return m_changes; }
    /// Returns the names up to a ply.
    [[nodiscard]] LineOpenings upTo(game::Ply ply) const;

private:
    std::shared_ptr<const OpeningTable> m_table;
    std::vector<Change> m_changes;
};

/// Finds the names along a line. Plays at most as many plies as OpeningSearch looks at. `table` may
/// be null, which gives no names. Incomplete after a stop.
[[nodiscard]] LineOpenings openingsOf(const replay::Replay& replay,
                                      std::shared_ptr<const OpeningTable> table,
                                      const std::stop_token& stop = {});

} // namespace plyline::analysis
