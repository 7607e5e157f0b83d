#include "core/pgn/lexer.h"

#include <algorithm>

namespace plyline::pgn {

namespace {

constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

bool isSpaceByte(char c)
{
    return detail::byteClasses[static_cast<unsigned char>(c)] == detail::ByteClass::Space;
}

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
}

struct Glyph
{
    std::string_view text;
    int nag;
};
/// PGN standard, section 8.2.3.8 for the first six; the others as they are printed. Longer ones
/// first.
constexpr std::array<Glyph, 17> glyphs = {{{"!!", 3},
                                           {"??", 4},
                                           {"!?", 5},
                                           {"?!", 6},
                                           {"+--", 20},
                                           {"--+", 21},
                                           {"+/-", 16},
                                           {"-/+", 17},
                                           {"+/=", 14},
                                           {"=/+", 15},
                                           {"+-", 18},
                                           {"-+", 19},
                                           {"+=", 14},
                                           {"=+", 15},
                                           {"!", 1},
                                           {"?", 2},
                                           {"=", 10}}};

} // namespace

void Lexer::skipSpace()
{
    while (m_at < m_end) {
        if (isSpaceByte(*m_at))
            ++m_at;
        else if (std::string_view(m_at, static_cast<std::size_t>(m_end - m_at))
                     .starts_with(byteOrderMark))
            m_at += byteOrderMark.size();
        else
            return;
    }
}

bool Lexer::isAtLineStart(const char* place) const
{
    while (place > m_begin) {
        --place;
        if (*place == '\n' || *place == '\r')
            return true;
        const bool isMark = place - m_begin >= 2 && std::string_view(place - 2, 3) == byteOrderMark;
        if (isMark)
            place -= 2;
        else if (!isSpaceByte(*place))
            return false;
    }
    return true;
}

bool Lexer::looksLikeTag(const char* place) const
{
    const char* p = place + 1;
    while (p < m_end && (*p == ' ' || *p == '\t'))
        ++p;
    const char* const name = p;
    while (p < m_end && isNameByte(*p))
        ++p;
    if (p == name)
        return false;
    while (p < m_end && (*p == ' ' || *p == '\t'))
        ++p;
    return p < m_end && *p == '"';
}

const char* Lexer::lineEnd(const char* place) const
{
    const auto find = [place](char c, const char* end) {
        const void* const found = std::memchr(place, c, static_cast<std::size_t>(end - place));
        return found != nullptr ? static_cast<const char*>(found) : end;
    };
    return place < m_end ? find('\r', find('\n', m_end)) : m_end;
}

/// A token that begins with a digit and goes on as a symbol: a result, castling with zeros, or
/// "1e4".
Token Lexer::afterDigit()
{
    const char* p = m_at;
    while (p < m_end && detail::symbolBytes[detail::byteAt(p)])
        ++p;
    const std::string_view text(m_at, static_cast<std::size_t>(p - m_at));
    const char* const begin = m_at;
    for (const std::string_view outcome : {std::string_view("1/2-1/2"), std::string_view("1-0"),
                                           std::string_view("0-1"), std::string_view("1/2")}) {
        if (text == outcome) {
            m_at = p;
            return {TokenKind::Outcome, begin, p};
        }
    }
    if (text.starts_with("0-0")) {
        m_at = p;
        return {TokenKind::Move, begin, p};
    }
    // "1e4": a number, then a move.
    while (p > m_at && detail::byteClasses[detail::byteAt(m_at)] == detail::ByteClass::Digit)
        ++m_at;
    if (m_at < p && detail::byteClasses[detail::byteAt(m_at)] == detail::ByteClass::Symbol) {
        const Token token{TokenKind::Move, m_at, p};
        m_at = p;
        return token;
    }
    m_at = p;
    return {TokenKind::Unknown, begin, p};
}

Token Lexer::special()
{
    const char* const begin = m_at;
    const auto take = [&](TokenKind kind, const char* end) {
        m_at = end;
        return Token{kind, begin, end};
    };
    switch (*m_at) {
    case '{':
        return comment();
    case ';': {
        m_at = lineEnd(begin);
        return {TokenKind::RestOfLine, begin + 1, m_at};
    }
    case '(':
        return take(TokenKind::OpenVariation, begin + 1);
    case ')':
        return take(TokenKind::CloseVariation, begin + 1);
    case '*':
        return take(TokenKind::Outcome, begin + 1);
    case '[':
        if (isAtLineStart(begin) && looksLikeTag(begin))
            return {TokenKind::TagSection, begin, begin};
        break;
    case '%':
        if (begin == m_begin || begin[-1] == '\n' || begin[-1] == '\r') {
            m_at = lineEnd(begin);
            return {TokenKind::Escape, begin + 1, m_at};
        }
        break;
    case '$': {
        int number = 0;
        const char* p = begin + 1;
        for (; p < m_end && *p >= '0' && *p <= '9'; ++p)
            number = std::min(number * 10 + (*p - '0'), 99'999);
        if (p > begin + 1) {
            m_at = p;
            return {TokenKind::Nag, begin, p, number};
        }
        break;
    }
    case '-':
        if (begin + 1 < m_end && begin[1] == '-' && !(begin + 2 < m_end && begin[2] == '+'))
            return symbol();
        return glyph();
    case '!':
    case '?':
    case '+':
    case '=':
        return glyph();
    default: // any other byte
        if (std::string_view(begin, static_cast<std::size_t>(m_end - begin))
                .starts_with(byteOrderMark)) {
            m_at += byteOrderMark.size();
            return {TokenKind::End, begin, m_at};
        }
        break;
    }
    const char* p = begin + 1;
    while (p < m_end && !isSpaceByte(*p) && *p != '{' && *p != '(' && *p != ')')
        ++p;
    return take(TokenKind::Unknown, p);
}

Token Lexer::glyph()
{
    const std::string_view rest(m_at, static_cast<std::size_t>(m_end - m_at));
    const char* const begin = m_at;
    for (const Glyph& glyph : glyphs) {
        if (rest.starts_with(glyph.text)) {
            m_at += glyph.text.size();
            return {TokenKind::Nag, begin, m_at, glyph.nag};
        }
    }
    ++m_at;
    return {TokenKind::Unknown, begin, m_at};
}

/// Whether three tag lines in a row begin here: what a comment would hardly hold.
bool Lexer::isNextGame(const char* lineStart) const
{
    const char* p = lineStart;
    for (int i = 0; i < 3; ++i) {
        if (p >= m_end || *p != '[' || !looksLikeTag(p))
            return false;
        p = lineEnd(p);
        if (p < m_end && *p == '\r')
            ++p;
        if (p < m_end && *p == '\n')
            ++p;
    }
    return true;
}

/// A comment ends at its brace. One that is left open ends before a blank line and three tag lines,
/// or with the bytes. Looks at a window at a time, so that many open comments in one file stay
/// cheap.
Token Lexer::comment()
{
    constexpr std::ptrdiff_t window = 4096;
    const char* const begin = m_at + 1;
    const char* from = begin;
    while (from < m_end) {
        const char* const limit = m_end - from > window ? from + window : m_end;
        const auto length = static_cast<std::size_t>(limit - from);
        const auto* const brace = static_cast<const char*>(std::memchr(from, '}', length));
        const char* const stop = brace != nullptr ? brace : limit;
        for (const char* p = from; p < stop; ++p) {
            p = static_cast<const char*>(std::memchr(p, '[', static_cast<std::size_t>(stop - p)));
            if (p == nullptr)
                break;
            const bool followsBlankLine =
                p - begin >= 2 && p[-1] == '\n' &&
                (p[-2] == '\n' || (p[-2] == '\r' && p - begin >= 3 && p[-3] == '\n'));
            if (followsBlankLine && isNextGame(p)) {
                m_at = p;
                return {TokenKind::Comment, begin, p, 0, false};
            }
        }
        if (brace != nullptr) {
            m_at = brace + 1;
            return {TokenKind::Comment, begin, brace};
        }
        from = limit;
    }
    m_at = m_end;
    return {TokenKind::Comment, begin < m_end ? begin : m_end, m_end, 0, false};
}

} // namespace plyline::pgn
