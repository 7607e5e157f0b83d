#include "core/base/wide_bytes.h"
#include "core/pgn/lexer.h"

#include <array>
#include <bit>

namespace plyline::pgn {

namespace {

/// Returns whether the byte may begin or end something that matters when skipping movetext:
/// comments, escapes, brackets, variations and results all have one of `{;%[()*-/:` or a byte
/// outside ASCII, and no other run of bytes between spaces ends a game. A few more bytes count as
/// marks, because ranges are cheap to compare.
constexpr bool isMark(unsigned char c)
{
    return (c >= '%' && c <= '/' && c != '+' && c != '.') || (c | 0x60) >= 'z';
}
constexpr std::array<bool, 256> makeMarks()
{
    std::array<bool, 256> marks{};
    for (std::size_t i = 0; i < marks.size(); ++i)
        marks[i] = isMark(static_cast<unsigned char>(i));
    return marks;
}
constexpr std::array<bool, 256> marks = makeMarks();

#ifdef PLYLINE_HAS_WIDE_BYTES
using Nibbles = std::array<std::uint8_t, 16>;

/// For each lower half of a byte: bit 0 if it makes a mark with upper half 2, bit 1 if with one of
/// the other upper halves, which behave alike.
constexpr Nibbles makeLowNibbles()
{
    Nibbles nibbles{};
    for (std::size_t i = 0; i < nibbles.size(); ++i)
        nibbles[i] =
            static_cast<std::uint8_t>((marks[0x20 + i] ? 1 : 0) | (marks[0x30 + i] ? 2 : 0));
    return nibbles;
}
constexpr Nibbles lowNibbles = makeLowNibbles();
constexpr Nibbles highNibbles = {0, 2, 1, 2, 0, 2, 0, 2};

constexpr bool areMarksByNibbles()
{
    for (std::size_t i = 0; i < 0x80; ++i) {
        if (marks[i] != ((lowNibbles[i & 15] & highNibbles[i >> 4]) != 0))
            return false;
    }
    return true;
}
static_assert(areMarksByNibbles());

PLYLINE_WIDE __m256i twice(const Nibbles& nibbles)
{
    return _mm256_broadcastsi128_si256(
        _mm_loadu_si128(reinterpret_cast<const __m128i*>(nibbles.data())));
}

/// Returns the first mark, or the place where less than a block is left. Looks up each half of a
/// byte in a table of sixteen.
PLYLINE_WIDE const char* findMarkWide(const char* p, const char* end)
{
    const __m256i low = twice(lowNibbles);
    const __m256i high = twice(highNibbles);
    const __m256i lowerHalf = _mm256_set1_epi8(15);
    for (; end - p >= wideBytes; p += wideBytes) {
        const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p));
        const __m256i upper = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), lowerHalf);
        const __m256i common =
            _mm256_and_si256(_mm256_shuffle_epi8(low, bytes), _mm256_shuffle_epi8(high, upper));
        const __m256i isMark = _mm256_cmpgt_epi8(common, _mm256_setzero_si256());
        // Bytes outside ASCII have their highest bit set.
        const auto bits =
            static_cast<unsigned>(_mm256_movemask_epi8(_mm256_or_si256(isMark, bytes)));
        if (bits != 0)
            return p + std::countr_zero(bits);
    }
    return p;
}
#endif

const char* findMark(const char* p, const char* end)
{
#ifdef PLYLINE_HAS_WIDE_BYTES
    if (hasWideBytes) {
        p = findMarkWide(p, end);
        if (end - p >= wideBytes)
            return p;
    }
#endif
    while (end - p >= ByteBlock::size) {
        const ByteBlock bytes = ByteBlock::load(p);
        const ByteBlock isPlain = bytes.is('+') | bytes.is('.');
        const ByteBlock isOther = bytes.withBits(0x60).isAtLeast('z'); // or outside ASCII
        const int found = ((bytes.isWithin('%', 11) & ~isPlain) | isOther).firstHigh();
        if (found < ByteBlock::size)
            return p + found;
        p += ByteBlock::size;
    }
    while (p < end && !marks[detail::byteAt(p)])
        ++p;
    return p;
}

/// Returns whether the place is a dash of castling and not of a result. Precondition: a byte stands
/// before it.
bool isCastlingDash(const char* place)
{
    return place[0] == '-' && place[1] == 'O' && place[-1] == 'O';
}

} // namespace

const char* Lexer::skipPlain(const char* mark)
{
    if (mark > m_at)
        return mark; // the tokens up to there are adjacent: take them one by one
    mark = findMark(m_at, m_end);
    while (mark < m_end && mark > m_begin && isCastlingDash(mark))
        mark = findMark(mark + 1, m_end);
    // Go back to the start of the token: a plain one contains no space.
    const char* p = mark;
    while (p > m_at && detail::byteClasses[detail::byteAt(p - 1)] != detail::ByteClass::Space)
        --p;
    m_at = p;
    return mark;
}

} // namespace plyline::pgn
