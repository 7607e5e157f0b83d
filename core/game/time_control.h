#pragma once

#include "core/game/tags.h"
#include "core/rules/piece.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace plyline::game {

/// One stage of a time control, such as 40 moves in two hours.
struct TimeStage
{
    std::optional<int> moves;         ///< Moves of each side in this stage; none: all that follow.
    std::int64_t millis = 0;          ///< Added to each clock when the stage begins.
    std::int64_t incrementMillis = 0; ///< Added for each move.
    std::int64_t delayMillis = 0;     ///< Passes at each move before the clock runs.
    bool operator==(const TimeStage&) const = default;
};

/// The value of a TimeControl tag (PGN standard, section 9.6.1).
struct TimeControl
{
    enum class Kind : std::uint8_t {
        Unknown,   ///< "?"
        Unlimited, ///< "-"
        Stages,
        Hourglass, ///< "*180": what one side uses is added to the clock of the other.
    };
    Kind kind = Kind::Stages;
    /// None for Unknown and Unlimited. Every stage but the last has a number of moves; if the last
    /// has one too, it is repeated.
    std::vector<TimeStage> stages;

    [[nodiscard]] bool hasStages() const { return !stages.empty(); }
    /// Returns whether the players have a day or more, so that nobody watches the clock run.
    [[nodiscard]] bool isCorrespondence() const;
    bool operator==(const TimeControl&) const = default;
};

/// Parses "5400+30", "40/7200:20/3600:900+30", "*180", "300+5d" (a delay), "1/86400", "?" and "-".
/// Times are in seconds and may have a fraction, or a unit as in "60 mins". Returns none for other
/// texts.
[[nodiscard]] std::optional<TimeControl> parseTimeControl(std::string_view text);
/// Returns the time control of one side: the tag WhiteTimeControl or BlackTimeControl, otherwise
/// TimeControl. None if there is no tag that can be read.
[[nodiscard]] std::optional<TimeControl> timeControlOf(const Tags& tags, rules::Color color);

} // namespace plyline::game
