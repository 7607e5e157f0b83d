#pragma once

#include <QtCore/QString>

#include "core/game/game.h"

#include <cstdint>

namespace plyline::words {

enum class ClockForm {
    Short, ///< "41:12"; from one hour on "1:02:03".
    Whole  ///< "0:41:12": always the same width while the clock runs.
};

/// Returns the form of the clocks of a line, which is the same at each ply: with hours if a clock
/// ever shows an hour.
[[nodiscard]] ClockForm clockFormOf(const game::Game& game, game::LineId line);

/// Returns the time on a clock. Negative times have a minus sign: "−0:05".
[[nodiscard]] QString clockText(std::int64_t millis, ClockForm form);
/// Returns the time on a clock that runs: in the last ten seconds with tenths, "0:09.4".
[[nodiscard]] QString runningClockText(std::int64_t millis, ClockForm form);
/// Returns "–:––" or "–:––:––", for a clock of which nothing is known yet.
[[nodiscard]] QString unknownClockText(ClockForm form);

} // namespace plyline::words
