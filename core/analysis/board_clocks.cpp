#include "core/analysis/board_clocks.h"

#include <algorithm>

namespace plyline::analysis {

using game::Ply;
using rules::Color;

namespace {

/// Returns what the mover of the event that leads to `ply` had on the clock before it; none if the
/// file does not tell it.
std::optional<std::int64_t> clockBefore(const LineTimes& times, Ply ply, Color mover)
{
    constexpr int both = 2;
    const Ply own(std::max(0, ply.number() - both));
    const auto& before = own > Ply() ? times.of(own).clock.millis : times.start(mover).millis;
    if (!before)
        return std::nullopt;
    // Where each move has a time of its own, the clock does not go on from the last one.
    const MoveTimes& move = times.of(ply);
    if (move.clock.millis && move.think.millis)
        return *move.clock.millis + *move.think.millis - move.creditMillis - move.givenMillis;
    return before;
}

} // namespace

BoardClocks::BoardClocks(const LineTimes& times, Ply ply, Color mover,
                         std::optional<std::int64_t> thoughtMillis)
{
    if (times.moves().empty())
        return;
    for (const Color color : rules::allColors)
        m_millis[static_cast<std::size_t>(color)] = times.clockAt(ply, color).millis;
    if (!thoughtMillis || ply >= times.lastPly() || !times.of(ply.next()).think.millis)
        return;
    const auto before = clockBefore(times, ply.next(), mover);
    if (!before)
        return;
    m_isRunning = true;
    // A flag falls at nothing; what a file tells below that is not run through.
    m_millis[static_cast<std::size_t>(mover)] =
        std::max(*before - *thoughtMillis, std::min<std::int64_t>(*before, 0));
}

std::optional<std::int64_t> baseMillis(const game::Game& game, const LineTimes& times, Color color)
{
    const auto control = game::timeControlOf(game.tags(), color);
    if (control && control->hasStages() && control->stages.front().millis > 0)
        return control->stages.front().millis;
    return times.start(color).millis;
}

bool isTimeLow(std::int64_t clockMillis, std::optional<std::int64_t> baseMillis)
{
    constexpr int tenth = 10;
    return baseMillis && clockMillis * tenth < *baseMillis;
}

} // namespace plyline::analysis
