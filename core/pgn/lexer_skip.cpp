#include "core/pgn/lexer.h"

namespace plyline::pgn {

namespace {

/// Bytes that may begin or end something which matters to one who passes movetext over: comments,
/// escapes, brackets, variations, results. Any other run of bytes between spaces is no result and
/// ends no game.
constexpr std::array<bool, 256> makeMarks()
{
    std::array<bool, 256> marks{};
    for (const char c : std::string_view("{;%[()*-/:"))
        marks[static_cast<unsigned char>(c)] = true;
    for (std::size_t i = 0x80; i < 256; ++i)
        marks[i] = true;
    return marks;
}
constexpr std::array<bool, 256> marks = makeMarks();

const char* findMark(const char* p, const char* end)
{
#ifdef __SSE2__
    const auto within = [](__m128i bytes, char low, int count) {
        const __m128i shifted = _mm_sub_epi8(bytes, _mm_set1_epi8(low));
        const __m128i most = _mm_set1_epi8(static_cast<char>(count - 1));
        return _mm_cmpeq_epi8(_mm_min_epu8(shifted, most), shifted);
    };
    const auto is = [](__m128i bytes, char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
    while (end - p >= 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        const __m128i brackets = is(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), '{'); // and '['
        const __m128i ranges = _mm_or_si128(within(bytes, '(', 3), within(bytes, ':', 2));
        const __m128i others = _mm_or_si128(_mm_or_si128(is(bytes, '-'), is(bytes, '/')),
                                            _mm_or_si128(is(bytes, '%'), bytes)); // the high bit
        const __m128i all = _mm_or_si128(_mm_or_si128(brackets, ranges), others);
        if (const auto found = static_cast<unsigned>(_mm_movemask_epi8(all)); found != 0)
            return p + std::countr_zero(found);
        p += 16;
    }
#endif
    while (p < end && !marks[detail::byteAt(p)])
        ++p;
    return p;
}

} // namespace

const char* Lexer::skipPlain(const char* mark)
{
    if (mark > m_at)
        return mark; // the tokens up to there hang together: one after another
    mark = findMark(m_at, m_end);
    // Back to where the token begins: a plain one holds no space.
    const char* p = mark;
    while (p > m_at && detail::byteClasses[detail::byteAt(p - 1)] != detail::ByteClass::Space)
        --p;
    m_at = p;
    return mark;
}

} // namespace plyline::pgn
