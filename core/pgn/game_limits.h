#pragma once

#include <cstddef>

namespace plyline::pgn {

/// The most that is kept of one game, so that any file can be opened. The rest is reported and
/// dropped.
struct GameLimits
{
    static constexpr std::size_t tags = std::size_t{1} << 16;
    static constexpr std::size_t tagBytes = std::size_t{1} << 24; ///< Of all names and values.
    static constexpr std::size_t lines = std::size_t{1} << 17;
    static constexpr std::size_t events = std::size_t{1} << 18;      ///< On all lines together.
    static constexpr std::size_t annotations = std::size_t{1} << 20; ///< On all lines together.
};

} // namespace plyline::pgn
