#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace plyline::files {

/// Returns the little-endian number of `width` bytes. Precondition: the bytes hold it.
[[nodiscard]] inline std::uint64_t numberAt(std::string_view bytes, std::size_t at,
                                            std::size_t width)
{
    std::uint64_t number = 0;
    for (std::size_t i = width; i > 0; --i)
        number = number << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
    return number;
}

/// Returns whether `size` bytes stand at `at`.
[[nodiscard]] inline bool holds(std::string_view bytes, std::size_t at, std::uint64_t size)
{
    return at <= bytes.size() && size <= bytes.size() - at;
}

} // namespace plyline::files
