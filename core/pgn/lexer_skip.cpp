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

const char* findMark(const char* p, const char* end)
{
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
