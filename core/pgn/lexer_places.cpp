#include "core/base/text.h"
#include "core/pgn/characters.h"
#include "core/pgn/lexer.h"

#include <algorithm>

namespace plyline::pgn {

namespace {

using Kind = Character::Kind;

bool isSpaceByte(char c)
{
    return detail::byteClasses[static_cast<unsigned char>(c)] == detail::ByteClass::Space;
}

} // namespace

void Lexer::skipSpace()
{
    while (m_at < m_end) {
        if (isSpaceByte(*m_at)) {
            ++m_at;
        } else if (*m_at == '>' && isAtLineStart(m_at)) {
            while (m_at < m_end && (*m_at == '>' || *m_at == ' '))
                ++m_at;
        } else {
            const bool mayBeSpace = !isAscii(*m_at);
            const Character c = mayBeSpace ? characterAt(m_at, m_end) : Character{Kind::Other, 0};
            if (c.kind != Kind::Space)
                return;
            m_at += c.length;
        }
    }
}

void Lexer::skipBlanks()
{
    while (m_at < m_end && !isLineEnd(*m_at)) {
        int length = isSpaceByte(*m_at) ? 1 : 0;
        if (!isAscii(*m_at)) {
            const Character c = characterAt(m_at, m_end);
            length = c.kind == Kind::Space ? c.length : 0;
        }
        if (length == 0)
            return;
        m_at += length;
    }
}

bool Lexer::isAtLineStart(const char* place) const
{
    while (place > m_begin) {
        --place;
        if (isLineEnd(*place))
            return true;
        if (isSpaceByte(*place) || *place == '>')
            continue;
        if (isAscii(*place))
            return false;
        const char* const last = place;
        while (place > m_begin && last - place < 3 &&
               (static_cast<unsigned char>(*place) & 0xc0) == 0x80)
            --place;
        const Character c = characterAt(place, m_end);
        if (c.kind != Kind::Space || place + c.length != last + 1)
            return false;
    }
    return true;
}

bool Lexer::isEscape(const char* place) const
{
    return *place == '%' && (place == m_begin || isLineEnd(place[-1]));
}

namespace {

/// Returns the name of the tag that begins at `place`; empty if there is none.
std::string_view tagName(const char* place, const char* end)
{
    const char* const name = skipSpacesAndTabs(place + 1, end);
    return {name, static_cast<std::size_t>(tagNameEnd(name, end) - name)};
}

} // namespace

bool Lexer::looksLikeTag(const char* place) const
{
    const std::string_view name = tagName(place, m_end);
    if (name.empty())
        return false;
    const char* const p = skipSpacesAndTabs(name.data() + name.size(), m_end);
    return quoteLength(p, m_end) > 0;
}

bool Lexer::looksLikeBareTag(const char* place) const
{
    constexpr std::ptrdiff_t longest = 512;
    const std::string_view name = tagName(place, m_end);
    if (name.empty() || name.front() < 'A' || name.front() > 'Z')
        return false;
    const char* const end = upTo(m_end - place > longest ? place + longest : m_end).lineEnd(place);
    const char* const value = name.data() + name.size();
    const char* last = end;
    while (last > value && (last[-1] == ' ' || last[-1] == '\t'))
        --last;
    if (last <= value || last[-1] != ']')
        return false;
    const bool isSeparated = *value == ' ' || *value == '\t' || last == value + 1;
    return isSeparated &&
           std::memchr(value, ']', static_cast<std::size_t>(last - value - 1)) == nullptr;
}

bool Lexer::beginsTagSection(const char* place) const
{
    if (!isAtLineStart(place))
        return false;
    if (looksLikeTag(place))
        return true;
    constexpr std::array<std::string_view, 7> roster = {"Event", "Site",  "Date",  "Round",
                                                        "White", "Black", "Result"};
    const std::string_view name = tagName(place, m_end);
    return std::find(roster.begin(), roster.end(), name) != roster.end() && looksLikeBareTag(place);
}

const char* Lexer::skipGap(const char* place) const
{
    for (const char* p = place;;) {
        if (p >= m_end)
            return m_end;
        if (isBlank(*p) || (*p == '>' && isAtLineStart(p))) {
            ++p;
        } else {
            const bool mayBeSpace = !isAscii(*p);
            const Character c = mayBeSpace ? characterAt(p, m_end) : Character{Kind::Other, 0};
            if (c.kind != Kind::Space || c.value == Character::dots)
                return p;
            p += c.length;
        }
    }
}

const char* Lexer::backOverGap(const char* place) const
{
    while (place > m_begin) {
        if (isBlank(place[-1])) {
            --place;
            continue;
        }
        const char* lead = place - 1;
        while (lead > m_begin && place - lead < 4 && (detail::byteAt(lead) & 0xc0) == 0x80)
            --lead;
        if (isAscii(*lead))
            return place;
        const Character c = characterAt(lead, m_end);
        if (c.kind != Kind::Space || c.value == Character::dots || lead + c.length != place)
            return place;
        place = lead;
    }
    return place;
}

bool Lexer::followsNumber(const char* place) const
{
    const char* p = backOverGap(place);
    if (p <= m_begin)
        return false;
    if (!isDigit(p[-1]))
        return p[-1] == '.' || p[-1] == '\x85' ||
               std::string_view(m_begin, p).ends_with("\xe2\x80\xa6");
    while (p > m_begin && isDigit(p[-1]))
        --p;
    return p <= m_begin || isBlank(p[-1]);
}

bool Lexer::followsMove(const char* place) const
{
    const char* const p = backOverGap(place);
    if (p <= m_begin || followsNumber(place))
        return false;
    const char last = p[-1];
    return isLetter(last) || isDigit(last) || !isAscii(last) ||
           std::string_view("+#=!?})").find(last) != std::string_view::npos;
}

/// Searches in pieces, so that a file that never uses one of the two line ends stays cheap.
const char* Lexer::lineEnd(const char* place) const
{
    constexpr std::ptrdiff_t piece = 512;
    for (const char* p = place; p < m_end; p += piece) {
        const char* end = m_end - p > piece ? p + piece : m_end;
        const char* const stop = end;
        for (const char c : {'\n', '\r'}) {
            const void* const found = std::memchr(p, c, static_cast<std::size_t>(end - p));
            end = found != nullptr ? static_cast<const char*>(found) : end;
        }
        if (end < stop)
            return end;
    }
    return m_end;
}

} // namespace plyline::pgn
