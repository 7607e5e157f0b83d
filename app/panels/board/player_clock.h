#pragma once

#include <QtCore/QString>

#include "app/model/session/playback.h"
#include "app/model/session/session.h"

#include <chrono>
#include <optional>

namespace plyline::board {

/// The clock of a player beside the board.
struct PlayerClock
{
    QString text;       ///< Empty when the game has no clocks.
    QString skipped;    ///< "4:12 skipped": what real pace cut off the last thinking time.
    bool isLow = false; ///< At real pace: less than a tenth of the base is left.
    bool operator==(const PlayerClock&) const = default;
};

/// A moment of a line, for its clocks.
struct ClockMoment
{
    const game::Game& game;
    const analysis::LineTimes& times;
    game::LineId line;
    game::Ply ply;
    rules::Color turn = rules::Color::White;
    bool hasClocks = false; ///< Whether a clock that is not known yet is shown as such.
    /// How long the side to move has thought about the next event; none if it is not thinking.
    std::optional<std::int64_t> thoughtMillis = {};
    bool isLive = false; ///< Whether clocks are shown as they run, with tenths and little time.
};

[[nodiscard]] PlayerClock clockAt(const ClockMoment& moment, rules::Color color);
/// Returns the clock of a player at the shown ply. With a playback at real pace the clock of the
/// side to move runs as far as that player has thought; tenths are shown then.
[[nodiscard]] PlayerClock playerClockOf(const session::Session& session,
                                        const session::Playback* playback, rules::Color color);
/// Returns when the text of a clock will be another; none while no clock runs.
[[nodiscard]] std::optional<std::chrono::milliseconds>
nextClockChange(const session::Session& session, const session::Playback& playback);

/// The clock that runs, as far as it is known.
struct RunningClock
{
    rules::Color color = rules::Color::White;
    std::int64_t millis = 0;
    bool isLow = false; ///< Less than a tenth of the base is left.
    bool operator==(const RunningClock&) const = default;
};
/// Returns none while no clock runs.
[[nodiscard]] std::optional<RunningClock> runningClock(const session::Session& session,
                                                       const session::Playback& playback);

} // namespace plyline::board
