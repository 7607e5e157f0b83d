#include "core/files/source_sample.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>

namespace plyline::files {

std::uint64_t sampleOf(const Source& source)
{
    constexpr std::size_t endBytes = std::size_t{64} << 10;
    constexpr std::size_t placeBytes = 4096;
    constexpr std::size_t places = 16;
    const std::string_view bytes = source.bytes();
    if (bytes.size() <= 2 * endBytes)
        return XXH3_64bits(bytes.data(), bytes.size());
    std::uint64_t hash = XXH3_64bits(bytes.data(), endBytes);
    for (std::size_t i = 1; i <= places; ++i) {
        const std::size_t at = bytes.size() / (places + 1) * i;
        hash =
            XXH3_64bits_withSeed(bytes.data() + at, std::min(placeBytes, bytes.size() - at), hash);
    }
    return XXH3_64bits_withSeed(bytes.data() + bytes.size() - endBytes, endBytes, hash);
}

} // namespace plyline::files
