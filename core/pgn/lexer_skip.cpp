#include "core/base/wide_bytes.h"
#include "core/pgn/lexer.h"

namespace plyline::pgn {

namespace {

/// Whether the byte may begin or end something which matters to one who passes movetext over:
/// comments, escapes, brackets, variations, results, all of which have one of `{;%[()*-/:` or a
/// byte outside ASCII. Any other run of bytes between spaces is no result and ends no game. Some
/// bytes more are marks, since ranges are cheap to compare.
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
/// The same comparisons as in findMark: the first mark, or where too little is left.
PLYLINE_WIDE const char* findMarkWide(const char* p, const char* end)
{
    const __m256i percent = _mm256_set1_epi8('%');
    const __m256i ten = _mm256_set1_epi8(10);
    const __m256i plus = _mm256_set1_epi8('+');
    const __m256i dot = _mm256_set1_epi8('.');
    const __m256i letterBits = _mm256_set1_epi8(0x60);
    const __m256i z = _mm256_set1_epi8('z');
    for (; end - p >= wideBytes; p += wideBytes) {
        const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p));
        const __m256i isPlain =
            _mm256_or_si256(_mm256_cmpeq_epi8(bytes, plus), _mm256_cmpeq_epi8(bytes, dot));
        const __m256i high = _mm256_or_si256(bytes, letterBits);
        const __m256i isOther = _mm256_cmpeq_epi8(_mm256_max_epu8(high, z), high);
        const __m256i shifted = _mm256_sub_epi8(bytes, percent);
        const __m256i isWithin = _mm256_cmpeq_epi8(_mm256_min_epu8(shifted, ten), shifted);
        const __m256i found = _mm256_or_si256(_mm256_andnot_si256(isPlain, isWithin), isOther);
        if (const auto bits = static_cast<unsigned>(_mm256_movemask_epi8(found)); bits != 0)
            return p + std::countr_zero(bits);
    }
    return p;
}
#endif

const char* findMark(const char* p, const char* end)
{
#ifdef PLYLINE_HAS_WIDE_BYTES
    if (hasWideBytes)
        p = findMarkWide(p, end);
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

/// A dash that is no part of a result. Precondition: a byte stands before it.
bool isCastlingDash(const char* place)
{
    return place[0] == '-' && place[1] == 'O' && place[-1] == 'O';
}

} // namespace

const char* Lexer::skipPlain(const char* mark)
{
    if (mark > m_at)
        return mark; // the tokens up to there hang together: one after another
    mark = findMark(m_at, m_end);
    while (mark < m_end && mark > m_begin && isCastlingDash(mark))
        mark = findMark(mark + 1, m_end);
    // Back to where the token begins: a plain one holds no space.
    const char* p = mark;
    while (p > m_at && detail::byteClasses[detail::byteAt(p - 1)] != detail::ByteClass::Space)
        --p;
    m_at = p;
    return mark;
}

} // namespace plyline::pgn
