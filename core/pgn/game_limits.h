#pragma once

#include <cstddef>

namespace plyline::pgn {

/// What one game keeps at most, so that any file can be opened: what comes behind is told and not
/// kept.
struct GameLimits
{
    static constexpr std::size_t tags = std::size_t{1} << 16;
    static constexpr std::size_t tagBytes = std::size_t{1} << 24; ///< Of all names and values.
    static constexpr std::size_t lines = std::size_t{1} << 17;
    static constexpr std::size_t events = std::size_t{1} << 18;      ///< On all lines.
    static constexpr std::size_t annotations = std::size_t{1} << 20; ///< On all lines.
};

} // namespace plyline::pgn
