#pragma once

#include "app/model/open_file/game_batches.h"

#include <optional>

namespace plyline::open_file {

/// How far the reading of a file has come, and when it will be done.
struct Reading
{
    ReadingProgress progress;
    std::optional<int> secondsLeft; ///< At the rate so far; none before that can be told.

    bool operator==(const Reading&) const = default;
};

/// At the rate of the time since the beginning. None in the first moments.
[[nodiscard]] inline std::optional<int> secondsLeft(double part, double secondsSpent)
{
    constexpr double shortest = 0.7;
    if (part <= 0.0 || secondsSpent < shortest)
        return std::nullopt;
    return static_cast<int>(secondsSpent * (1.0 - part) / part + 0.999);
}

} // namespace plyline::open_file
