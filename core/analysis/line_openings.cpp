#include "core/analysis/line_openings.h"

#include "core/game/move_text.h"

#include <algorithm>
#include <utility>

namespace plyline::analysis {

using game::Ply;

namespace {

/// Returns the end of the changes at or before the ply.
auto behind(const std::vector<LineOpenings::Change>& changes, Ply ply)
{
    return std::upper_bound(
        changes.begin(), changes.end(), ply,
        [](Ply wanted, const LineOpenings::Change& change) { return wanted < change.ply; });
}

} // namespace

const Opening* LineOpenings::at(Ply ply) const
{
    const auto end = behind(m_changes, ply);
    return end == m_changes.begin() ? nullptr : &m_table->at(std::prev(end)->row);
}

LineOpenings LineOpenings::upTo(Ply ply) const
{
    return {m_table, {m_changes.begin(), behind(m_changes, ply)}};
}

LineOpenings openingsOf(const replay::Replay& replay, std::shared_ptr<const OpeningTable> table,
                        const std::stop_token& stop)
{
    std::vector<LineOpenings::Change> changes;
    auto position = rules::Position::fromSetup(replay.game()->start());
    OpeningSearch search(position ? table.get() : nullptr);
    for (Ply ply; !search.isOver() && !stop.stop_requested(); ply = ply.next()) {
        if (ply > Ply())
            position->play(game::moveOf(replay.event(ply)));
        const auto before = search.last();
        const auto row = search.visit(*position);
        if (row && (!before || table->at(*before) != table->at(*row)))
            changes.push_back({ply, *row});
        if (ply == replay.lastPly())
            break;
    }
    return {std::move(table), std::move(changes)};
}

} // namespace plyline::analysis
