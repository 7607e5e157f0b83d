#include "core/pgn/word_extent.h"

#include "core/base/text.h"
#include "core/pgn/characters.h"

namespace plyline::pgn {

namespace {

using Kind = Character::Kind;

} // namespace

const char* WordExtent::end(const char* plainEnd) const
{
    for (const char* p = plainEnd;;) {
        if (p >= m_end)
            return m_end;
        const bool behindByte = p > m_begin;
        const char last = behindByte ? p[-1] : '\0';
        const auto rest = m_end - p;
        if (detail::symbolBytes[detail::byteAt(p)]) {
            p = detail::symbolEnd(p);
        } else if (*p == '.' && last == 'e' && rest >= 2 && p[1] == 'p') {
            p += rest >= 3 && p[2] == '.' ? 3 : 2;
        } else if (*p == '(' && (last == '1' || last == '8') && rest >= 3 && p[1] >= 'A' &&
                   p[1] <= 'Z' && p[2] == ')' && *m_at >= 'a' && *m_at <= 'h') {
            p += 3;
        } else if (isAscii(*p)) {
            return p;
        } else {
            const Character c = characterAt(p, m_end);
            const char* const next = c.kind == Kind::Space ? behindInvisible(p) : p + c.length;
            const bool isJoint = next < m_end && (isFileLetter(*next) || isCastlingLetter(*next));
            if (next == p ||
                (c.kind != Kind::Letter && c.kind != Kind::Figurine && c.kind != Kind::Times &&
                 c.kind != Kind::Space && (c.kind != Kind::Dash || !isJoint)))
                return p;
            p = next;
        }
    }
}

/// Returns where the word continues after invisible characters; `place` if it does not, because a
/// move may end here.
const char* WordExtent::behindInvisible(const char* place) const
{
    const char* next = place;
    while (next < m_end && !isAscii(*next)) {
        const Character c = characterAt(next, m_end);
        if (c.kind != Kind::Space || c.value != Character::invisible)
            break;
        next += c.length;
    }
    if (next == place || next >= m_end || place <= m_at)
        return place;
    const char last = place[-1];
    const char first = *next;
    const char second = next + 1 < m_end ? next[1] : '\0';
    const bool isHead = place - 1 == m_at && detail::wordIsOpen[detail::byteAt(m_at)];
    const bool isOpen = isHead || isFileLetter(last) || isCaptureSign(last) || !isAscii(last);
    bool goesOn = false;
    if (isRankDigit(first))
        goesOn = isOpen && second != '.' && !isDigit(second);
    else if (isFileLetter(first) || first == 'x' || first == ':')
        goesOn = isOpen;
    else if (isCastlingLetter(first))
        goesOn = first == last || last == '-';
    else if (first == '-')
        goesOn = isCastlingLetter(last);
    else if (first == '=')
        goesOn = last == '1' || last == '8';
    else
        goesOn = last == '=' && isLetter(first);
    return goesOn ? next : place;
}

const char* WordExtent::withoutOutcome(const char* end) const
{
    const std::string_view word(m_at, static_cast<std::size_t>(end - m_at));
    for (const std::string_view outcome :
         {std::string_view("1/2-1/2"), std::string_view("1-0"), std::string_view("0-1")}) {
        if (word.size() >= outcome.size() + 2 && word.ends_with(outcome) &&
            word[word.size() - outcome.size() - 1] != '-')
            return end - outcome.size();
    }
    return end;
}

} // namespace plyline::pgn
