#include "core/pgn/plain_tag.h"

#include "core/base/byte_block.h"
#include "core/base/wide_bytes.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace plyline::pgn {

namespace {

constexpr std::ptrdiff_t longestName = 15;
constexpr std::ptrdiff_t longestValue = 256;
static_assert(longestName + longestValue + std::ptrdiff_t{2} * 32 < plainTagBytes);

bool areAt(const char* place, const char (&two)[3])
{
    return std::memcmp(place, two, 2) == 0;
}

/// Field by field: a token that is made whole and then copied is waited for.
const char* fillTag(TagToken& tag, const char* begin, std::ptrdiff_t length, const char* end,
                    bool isAscii)
{
    const char* const value = begin + length + 3;
    tag.name = {begin + 1, static_cast<std::size_t>(length)};
    tag.value = {value, static_cast<std::size_t>(end - value)};
    tag.begin = begin;
    tag.isTerminated = true;
    tag.isPlain = isAscii;
    tag.hasTypographicQuotes = false;
    return end + 2;
}

const char* readInBlocks(const char* begin, TagToken& tag)
{
    const char* const name = begin + 1;
    const int length = (~ByteBlock::load(name).lowered().isWithin('a', 26)).firstHigh();
    if (length == 0 || length > longestName || !areAt(name + length, " \""))
        return nullptr;
    const char* const value = name + length + 2;
    ByteBlock before;
    for (const char* p = value; p < value + longestValue; p += ByteBlock::size) {
        const ByteBlock bytes = ByteBlock::load(p);
        const ByteBlock isControl = ~bytes.isAtLeast(' ');
        const int end = (bytes.is('"') | bytes.is('\\') | isControl).firstHigh();
        if (end < ByteBlock::size)
            return areAt(p + end, "\"]") ? fillTag(tag, begin, length, p + end,
                                                   !before.hasHigh() && bytes.firstHigh() >= end)
                                         : nullptr;
        before = before | bytes;
    }
    return nullptr;
}

#ifdef PLYLINE_HAS_WIDE_BYTES
/// Returns the highest bit of each byte.
PLYLINE_WIDE std::uint64_t bitsOf(__m256i bytes)
{
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(bytes));
}

PLYLINE_WIDE __m256i lettersIn(__m256i bytes)
{
    const __m256i fromA =
        _mm256_sub_epi8(_mm256_or_si256(bytes, _mm256_set1_epi8(0x20)), _mm256_set1_epi8('a'));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(fromA, _mm256_set1_epi8(25)), fromA);
}

/// Whether a byte is a quote, a backslash or a control character.
PLYLINE_WIDE __m256i stopsIn(__m256i bytes)
{
    const __m256i isQuote = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('"'));
    const __m256i isEscape = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\\'));
    const __m256i isControl =
        _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, _mm256_set1_epi8(0x1f)), bytes);
    return _mm256_or_si256(_mm256_or_si256(isQuote, isEscape), isControl);
}

/// The same: most tags stand in one block with their names.
PLYLINE_WIDE const char* readInWideBlocks(const char* begin, TagToken& tag)
{
    const char* p = begin + 1;
    __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p));
    const int length = std::countr_one(bitsOf(lettersIn(bytes)));
    if (length == 0 || length > longestName || !areAt(p + length, " \""))
        return nullptr;
    const char* const last = p + length + 2 + longestValue;
    std::uint64_t stops = bitsOf(stopsIn(bytes)) & ~std::uint64_t{3} << length; // not the quote
    std::uint64_t high = bitsOf(bytes);
    bool isAscii = true;
    while (stops == 0) {
        isAscii = isAscii && high == 0;
        p += wideBytes;
        if (p >= last)
            return nullptr;
        bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p));
        stops = bitsOf(stopsIn(bytes));
        high = bitsOf(bytes);
    }
    const int end = std::countr_zero(stops);
    if (!areAt(p + end, "\"]"))
        return nullptr;
    return fillTag(tag, begin, length, p + end, isAscii && std::countr_zero(high) >= end);
}
#endif

} // namespace

const char* readPlainTag(const char* begin, TagToken& tag)
{
#ifdef PLYLINE_HAS_WIDE_BYTES
    if (hasWideBytes)
        return readInWideBlocks(begin, tag);
#endif
    return readInBlocks(begin, tag);
}

} // namespace plyline::pgn
