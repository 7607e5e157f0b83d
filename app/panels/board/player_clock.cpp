#include "app/panels/board/player_clock.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/clock.h"
#include "core/analysis/board_clocks.h"

#include <algorithm>
#include <cmath>

namespace plyline::board {

using rules::Color;

namespace {

class PlayerClockWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::board::PlayerClockWords)
};

constexpr std::int64_t tenSeconds = 10'000;

/// What is shown and still to be shown of the clocks is in the whole line; a hidden future changes
/// no clock of its past.
const analysis::LineTimes& timesOf(const session::Session& session)
{
    return session.whole().line()->times;
}

analysis::BoardClocks boardClocks(const session::Session& session,
                                  const session::Playback* playback)
{
    std::optional<std::int64_t> thought;
    const auto now = playback ? playback->thought() : std::nullopt;
    if (now && now->isRead)
        thought = std::llround(now->millis);
    return {timesOf(session), session.cursor().ply(), session.moment().position.turn, thought};
}

words::ClockForm formOf(const session::Session& session)
{
    constexpr std::int64_t hour = 3'600'000;
    for (const Color color : rules::allColors)
        if (timesOf(session).start(color).millis >= hour)
            return words::ClockForm::Whole;
    return words::clockFormOf(*session.game(), session.cursor().line());
}

/// Returns what was cut off the last thinking time, beside the clock of the player who moved.
QString skippedText(const session::Session& session, const session::Playback& playback, Color color)
{
    const auto skipped = playback.skipped();
    if (!skipped || session.moment().position.turn == color || *skipped < std::chrono::seconds(1))
        return {};
    return PlayerClockWords::tr("%1 skipped", "a part of a long thinking time")
        .arg(words::clockText(skipped->count(), words::ClockForm::Short));
}

} // namespace

PlayerClock playerClockOf(const session::Session& session, const session::Playback* playback,
                          Color color)
{
    const analysis::LineTimes& times = timesOf(session);
    auto millis = boardClocks(session, playback).millis(color);
    if (times.moves().empty())
        millis = session.game()->startClocks().of(color);
    if (!millis && !times.hasClocks())
        return {};
    const words::ClockForm form = formOf(session);
    if (!millis)
        return {words::unknownClockText(form), {}, false};
    if (!playback || !playback->isAtRealPace())
        return {words::clockText(*millis, form), {}, false};
    const auto base = analysis::baseMillis(*session.game(), times, color);
    return {words::runningClockText(*millis, form), skippedText(session, *playback, color),
            analysis::isTimeLow(*millis, base)};
}

std::optional<RunningClock> runningClock(const session::Session& session,
                                         const session::Playback& playback)
{
    if (!playback.isPlaying() || !session.game())
        return std::nullopt;
    const analysis::BoardClocks clocks = boardClocks(session, &playback);
    if (!clocks.isRunning())
        return std::nullopt;
    const Color color = session.moment().position.turn;
    const std::int64_t millis = *clocks.millis(color);
    const auto base = analysis::baseMillis(*session.game(), timesOf(session), color);
    return RunningClock{color, millis, analysis::isTimeLow(millis, base)};
}

std::optional<std::chrono::milliseconds> nextClockChange(const session::Session& session,
                                                         const session::Playback& playback)
{
    constexpr double oneFrame = 1000.0 / 60;
    const auto running = runningClock(session, playback);
    const auto thought = playback.thought();
    if (!running || !thought || thought->rate == 0.0)
        return std::nullopt;
    const std::int64_t unit = running->millis < tenSeconds ? 100 : 1000;
    const std::int64_t above = running->millis % unit;
    const auto way = static_cast<double>(thought->rate > 0.0 ? above + 1 : unit - above);
    const double wait = std::max(oneFrame, way / std::abs(thought->rate));
    return std::chrono::milliseconds(std::llround(std::ceil(wait)));
}

} // namespace plyline::board
