#include "core/analysis/grown_game.h"

#include <algorithm>

namespace plyline::analysis {

using game::Game;
using game::LineId;
using game::Ply;

namespace {

/// Returns whether line `id` is the same in both games up to `ply`.
bool isSameLine(const Game& before, const Game& now, LineId id, Ply ply)
{
    if (id.number() >= static_cast<int>(now.lines().size()))
        return false;
    const game::Line& a = before.line(id);
    const game::Line& b = now.line(id);
    if (a.parent != b.parent || a.forkPly != b.forkPly || b.lastPly() < ply)
        return false;
    const auto count = static_cast<std::size_t>(std::max(0, ply.number() - a.forkPly.number()));
    const auto events = a.log.events();
    return std::equal(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(count),
                      b.log.events().begin());
}

} // namespace

game::Place placeInGrown(const Game& before, const Game& now, const game::Place& place)
{
    bool isSame = true;
    Ply ply = place.ply;
    for (std::optional<LineId> id = place.line; id; id = before.line(*id).parent) {
        isSame = isSame && isSameLine(before, now, *id, ply);
        ply = std::min(ply, before.line(*id).forkPly);
    }
    if (isSame)
        return place;
    ply = place.ply;
    for (LineId id = place.line; !id.isMain(); id = *before.line(id).parent)
        ply = std::min(ply, before.line(id).forkPly);
    return {place.game, LineId::main(), std::min(ply, now.mainLine().lastPly())};
}

} // namespace plyline::analysis
