#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace plyline::pgn {

/// The first period of a TimeControl tag (PGN standard, section 9.6.1).
struct TimeControl
{
    std::int64_t millis = 0;          ///< On each clock at the start.
    std::int64_t incrementMillis = 0; ///< For each move.
    bool operator==(const TimeControl&) const = default;
};

/// "7200", "5400+30", "40/7200:3600", "*180"; none for "?", "-" and what is in no seconds.
[[nodiscard]] std::optional<TimeControl> parseTimeControl(std::string_view text);

} // namespace plyline::pgn
