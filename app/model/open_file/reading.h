#pragma once

#include "app/model/open_file/game_batches.h"

#include <optional>

namespace plyline::open_file {

/// How far reading a file has come, and when it will be done.
struct Reading
{
    ReadingProgress progress;
    /// Estimated from the speed so far; none while it is too early to tell.
    std::optional<int> secondsLeft;

    bool operator==(const Reading&) const = default;
};

/// Estimates the time left from the average speed so far. None in the first moments.
[[nodiscard]] inline std::optional<int> secondsLeft(double part, double secondsSpent)
{
    constexpr double shortest = 0.7;
    if (part <= 0.0 || secondsSpent < shortest)
        return std::nullopt;
    return static_cast<int>(secondsSpent * (1.0 - part) / part + 0.999);
}

} // namespace plyline::open_file
