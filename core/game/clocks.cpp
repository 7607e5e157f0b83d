#include "core/game/clocks.h"

#include <algorithm>

namespace plyline::game {

bool hasClocks(const Game& game, LineId line)
{
    for (std::optional<LineId> at = line; at; at = game.line(*at).parent) {
        if (game.line(*at).annotations.hasClocks())
            return true;
    }
    return false;
}

std::optional<std::int64_t> longestClockMillis(const Game& game, LineId line)
{
    // None is less than any time.
    auto longest = std::max(game.startClocks().white, game.startClocks().black);
    for (std::optional<LineId> at = line; at; at = game.line(*at).parent)
        longest = std::max(longest, game.line(*at).annotations.longestClockMillis());
    return longest;
}

Clocks clocksAt(const Game& game, LineId line, Ply ply)
{
    const Clocks atStart(game.startClocks());
    if (!hasClocks(game, line))
        return atStart;
    Clocks clocks;
    LineId owner = line;
    for (Ply at = ply; at > Ply(); at = at.previous()) {
        while (at <= game.line(owner).forkPly)
            owner = *game.line(owner).parent;
        const Line& one = game.line(owner);
        const int index = at.number() - one.forkPly.number() - 1;
        const rules::Color mover = one.log[index].color;
        if (!clocks.millis(mover))
            clocks.apply(mover, one.annotations.values(index));
        if (clocks.millis(rules::Color::White) && clocks.millis(rules::Color::Black))
            break;
    }
    clocks.fillFrom(atStart);
    return clocks;
}

} // namespace plyline::game
