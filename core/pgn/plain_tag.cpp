#include "core/pgn/plain_tag.h"

#include "core/base/byte_block.h"
#include "core/base/wide_bytes.h"

#include <bit>
#include <cstdint>

namespace plyline::pgn {

namespace {

constexpr std::ptrdiff_t longestValue = 256;
static_assert(longestValue + 3 * 32 <= plainTagBytes);

bool findInBlocks(const char* name, PlainValue& value)
{
    const int length = (~ByteBlock::load(name).lowered().isWithin('a', 26)).firstHigh();
    if (length == 0 || length == ByteBlock::size || name[length] != ' ' || name[length + 1] != '"')
        return false;
    value.begin = name + length + 2;
    ByteBlock before;
    for (const char* p = value.begin; p < value.begin + longestValue; p += ByteBlock::size) {
        const ByteBlock bytes = ByteBlock::load(p);
        const ByteBlock isControl = ~bytes.isAtLeast(' ');
        const int end = (bytes.is('"') | bytes.is('\\') | isControl).firstHigh();
        if (end == ByteBlock::size) {
            before = before | bytes;
            continue;
        }
        value.end = p + end;
        value.isAscii = !before.hasHigh() && bytes.firstHigh() >= end;
        return p[end] == '"' && p[end + 1] == ']';
    }
    return false;
}

#ifdef PLYLINE_HAS_WIDE_BYTES
/// Returns the highest bit of each byte.
PLYLINE_WIDE std::uint64_t bitsOf(__m256i bytes)
{
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(bytes));
}

/// Does the same as findPlainValue if name and opening quote are in the first block.
PLYLINE_WIDE bool findInWideBlocks(const char* name, PlainValue& value)
{
    const __m256i quote = _mm256_set1_epi8('"');
    const __m256i backslash = _mm256_set1_epi8('\\');
    const __m256i space = _mm256_set1_epi8(' ');
    __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(name));
    __m256i isQuote = _mm256_cmpeq_epi8(bytes, quote);
    // letters count from 0
    const __m256i letters = _mm256_sub_epi8(_mm256_or_si256(bytes, space), _mm256_set1_epi8('a'));
    const __m256i isLetter =
        _mm256_cmpeq_epi8(_mm256_min_epu8(letters, _mm256_set1_epi8(25)), letters);
    const int length = std::countr_one(bitsOf(isLetter));
    const std::uint64_t opening = bitsOf(isQuote) & std::uint64_t{2} << length;
    if (length == 0 || opening == 0 || name[length] != ' ')
        return false;
    value.begin = name + length + 2;
    std::uint64_t looked = ~(opening * 2 - 1); // skips everything up to the opening quote
    std::uint64_t high = 0;
    for (const char* p = name; p < value.begin + longestValue; p += wideBytes) {
        bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p));
        isQuote = _mm256_cmpeq_epi8(bytes, quote);
        const __m256i isPrinted = _mm256_cmpeq_epi8(_mm256_max_epu8(bytes, space), bytes);
        const __m256i isEscape = _mm256_cmpeq_epi8(bytes, backslash);
        const std::uint64_t stops =
            (bitsOf(_mm256_or_si256(isQuote, isEscape)) | (bitsOf(isPrinted) ^ 0xffffffff)) &
            looked;
        if (stops != 0) {
            value.end = p + std::countr_zero(stops);
            value.isAscii = (high | (bitsOf(bytes) & (stops ^ (stops - 1)))) == 0;
            return value.end[0] == '"' && value.end[1] == ']';
        }
        high |= bitsOf(bytes);
        looked = ~std::uint64_t{0};
    }
    return false;
}
#endif

} // namespace

bool findPlainValue(const char* name, PlainValue& value)
{
#ifdef PLYLINE_HAS_WIDE_BYTES
    if (hasWideBytes)
        return findInWideBlocks(name, value);
#endif
    return findInBlocks(name, value);
}

} // namespace plyline::pgn
