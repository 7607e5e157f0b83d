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

/// The shown place. What is shown and still to be shown of the clocks is in the whole line; a
/// hidden future changes no clock of its past.
ClockMoment momentOf(const session::Session& session, const session::Playback* playback)
{
    const analysis::LineTimes& times = session.whole().line()->times;
    ClockMoment moment{*session.game(), times, session.cursor().line(), session.cursor().ply(),
                       session.moment().position.turn};
    moment.hasClocks = times.hasClocks();
    moment.isLive = playback && playback->isAtRealPace();
    const auto thought = playback ? playback->thought() : std::nullopt;
    if (thought && thought->isRead)
        moment.thoughtMillis = std::llround(thought->millis);
    return moment;
}

analysis::BoardClocks clocksOf(const ClockMoment& moment)
{
    return {moment.times, moment.ply, moment.turn, moment.thoughtMillis};
}

words::ClockForm formOf(const ClockMoment& moment)
{
    constexpr std::int64_t hour = 3'600'000;
    for (const Color color : rules::allColors)
        if (moment.times.start(color).millis >= hour)
            return words::ClockForm::Whole;
    return words::clockFormOf(moment.game, moment.line);
}

bool isLow(const ClockMoment& moment, Color color, std::int64_t millis)
{
    return analysis::isTimeLow(millis, analysis::baseMillis(moment.game, moment.times, color));
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

PlayerClock clockAt(const ClockMoment& moment, Color color)
{
    auto millis = clocksOf(moment).millis(color);
    if (moment.times.moves().empty())
        millis = moment.game.startClocks().of(color);
    if (!millis && !moment.hasClocks)
        return {};
    const words::ClockForm form = formOf(moment);
    if (!millis)
        return {words::unknownClockText(form), {}, false};
    if (!moment.isLive)
        return {words::clockText(*millis, form), {}, false};
    return {words::runningClockText(*millis, form), {}, isLow(moment, color, *millis)};
}

PlayerClock playerClockOf(const session::Session& session, const session::Playback* playback,
                          Color color)
{
    PlayerClock clock = clockAt(momentOf(session, playback), color);
    if (playback && !clock.text.isEmpty())
        clock.skipped = skippedText(session, *playback, color);
    return clock;
}

std::optional<RunningClock> runningClock(const session::Session& session,
                                         const session::Playback& playback)
{
    if (!playback.isPlaying() || !session.game())
        return std::nullopt;
    const ClockMoment moment = momentOf(session, &playback);
    const analysis::BoardClocks clocks = clocksOf(moment);
    if (!clocks.isRunning())
        return std::nullopt;
    const std::int64_t millis = *clocks.millis(moment.turn);
    return RunningClock{moment.turn, millis, isLow(moment, moment.turn, millis)};
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
