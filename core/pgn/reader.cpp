#include "core/pgn/reader.h"

#include "core/rules/san.h"

#include <algorithm>
#include <cstring>

namespace plyline::pgn {

namespace {

constexpr std::string_view blanks = " \t";

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
}

const char* skipBlanks(const char* p, const char* end)
{
    while (p < end && blanks.find(*p) != std::string_view::npos)
        ++p;
    return p;
}

/// Whether a quote at `quote` closes a value: only blanks and `]` follow.
const char* closingBracket(const char* quote, const char* lineEnd)
{
    const char* const p = skipBlanks(quote + 1, lineEnd);
    return p < lineEnd && *p == ']' ? p : nullptr;
}

} // namespace

/// Values hold quotes without escapes and end in lone backslashes in real files, so a quote closes
/// the value only where a bracket follows, and an escaped one too when that bracket ends the line.
TagToken Reader::readTag()
{
    const char* const begin = m_lexer.at();
    const char* const lineEnd = m_lexer.lineEnd(begin);
    const char* const name = skipBlanks(begin + 1, lineEnd);
    const char* p = name;
    while (p < lineEnd && isNameByte(*p))
        ++p;
    const std::string_view nameText(name, static_cast<std::size_t>(p - name));
    const char* const value = skipBlanks(p, lineEnd) + 1;
    const auto* const first = static_cast<const char*>(
        std::memchr(value, '"', static_cast<std::size_t>(lineEnd - value)));
    if (first != nullptr && first[1] == ']' && first[-1] != '\\') {
        m_lexer.moveTo(first + 2);
        return {nameText, {value, static_cast<std::size_t>(first - value)}, begin, true};
    }
    for (p = value; p < lineEnd; ++p) {
        const bool isEscaped = *p == '\\' && p + 1 < lineEnd;
        const char* const quote = isEscaped ? p + 1 : p;
        if (*quote == '"') {
            const char* const bracket = closingBracket(quote, lineEnd);
            const bool endsLine = bracket != nullptr && skipBlanks(bracket + 1, lineEnd) == lineEnd;
            if (bracket != nullptr && (!isEscaped || endsLine)) {
                m_lexer.moveTo(bracket + 1);
                return {nameText, {value, static_cast<std::size_t>(quote - value)}, begin, true};
            }
        }
        if (isEscaped)
            ++p;
    }
    m_lexer.moveTo(lineEnd);
    std::string_view rest(value, static_cast<std::size_t>(lineEnd - value));
    while (!rest.empty() && std::string_view(" \t]\"").find(rest.back()) != std::string_view::npos)
        rest.remove_suffix(1);
    return {nameText, rest, begin, false};
}

/// A move number, a result or a move at the start of a line that no tags introduce; prose begins
/// otherwise.
bool Reader::looksLikeMovetext() const
{
    Lexer ahead = m_lexer;
    const char* const at = ahead.at();
    const char* p = at;
    while (p < ahead.end() && *p >= '0' && *p <= '9')
        ++p;
    const auto digits = p - at;
    if (digits > 0 && digits <= 4 && p < ahead.end() && *p == '.')
        return true;
    const Token token = ahead.next();
    if (token.kind == TokenKind::Outcome)
        return true;
    return token.kind == TokenKind::Move && digits <= 4 &&
           rules::San::parse(token.text()).has_value();
}

bool Reader::hasBlankLine(std::string_view space)
{
    const auto feeds = std::count(space.begin(), space.end(), '\n');
    const auto returns = std::count(space.begin(), space.end(), '\r');
    return std::max(feeds, returns) >= 2;
}

} // namespace plyline::pgn
