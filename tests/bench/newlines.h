#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace plyline::bench {

/// The yardstick of everything that looks at each byte of a file.
[[nodiscard]] inline std::int64_t countNewlines(std::string_view bytes)
{
    std::int64_t count = 0;
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    while (at < end) {
        const void* const found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
        if (found == nullptr)
            break;
        ++count;
        at = static_cast<const char*>(found) + 1;
    }
    return count;
}

} // namespace plyline::bench
