#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace plyline::pgn {

/// The first period of a TimeControl tag (PGN standard, section 9.6.1).
struct TimeControl
{
    std::int64_t millis = 0;          ///< Time on each clock at the start.
    std::int64_t incrementMillis = 0; ///< Added for each move.
    bool operator==(const TimeControl&) const = default;
};

/// Parses "7200", "5400+30", "40/7200:3600", "*180" or "10.5+0.1". Returns none for "?", "-" and
/// values that are not in seconds.
[[nodiscard]] std::optional<TimeControl> parseTimeControl(std::string_view text);

} // namespace plyline::pgn
