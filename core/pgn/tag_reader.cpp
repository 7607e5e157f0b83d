#include "core/pgn/tag_reader.h"

#include "core/base/text.h"
#include "core/pgn/characters.h"
#include "core/pgn/plain_tag.h"

#include <algorithm>
#include <optional>

namespace plyline::pgn {

namespace {

int characterLength(const char* place, const char* end)
{
    return isAscii(*place) ? 1 : characterAt(place, end).length;
}

/// Returns the bracket after a quote that closes a value, with only blanks between. Returns null if
/// the quote, which ends before `behind`, closes nothing.
const char* closingBracket(const char* behind, const char* lineEnd)
{
    const char* const p = skipSpacesAndTabs(behind, lineEnd);
    return p < lineEnd && *p == ']' ? p : nullptr;
}

/// Where a tag's value ends, and the closing bracket.
struct ValueEnd
{
    const char* quote;
    const char* bracket;
};

/// Finds the closing quote. In real files values have quotes without escapes and end in lone
/// backslashes, so a quote closes the value only if a bracket follows, and an escaped quote only if
/// that bracket also ends the line.
std::optional<ValueEnd> findValueEnd(const char* value, const char* lineEnd)
{
    for (const char* p = value; p < lineEnd; ++p) {
        const bool isEscaped = *p == '\\' && p + 1 < lineEnd;
        const char* const quote = isEscaped ? p + 1 : p;
        if (*quote == '"') {
            const char* const bracket = closingBracket(quote + 1, lineEnd);
            const bool endsLine =
                bracket != nullptr && skipSpacesAndTabs(bracket + 1, lineEnd) == lineEnd;
            if (bracket != nullptr && (!isEscaped || endsLine))
                return ValueEnd{quote, bracket};
        }
        if (isEscaped)
            ++p;
    }
    return std::nullopt;
}

/// Finds the closing quote among typographic ones.
std::optional<ValueEnd> findTypographicEnd(const char* value, const char* lineEnd)
{
    for (const char* p = value; p < lineEnd; p += characterLength(p, lineEnd)) {
        const int length = isAscii(*p) ? 0 : quoteLength(p, lineEnd);
        const char* const bracket = length > 0 ? closingBracket(p + length, lineEnd) : nullptr;
        if (bracket != nullptr)
            return ValueEnd{p, bracket};
    }
    return std::nullopt;
}

/// Takes a plain tag (see readPlainTag). Otherwise returns false and takes nothing.
bool takePlainTag(Lexer& lexer, const char* begin, TagToken& tag)
{
    if (lexer.end() - begin < plainTagBytes || *begin != '[')
        return false;
    const char* const end = readPlainTag(begin, tag);
    if (end == nullptr)
        return false;
    lexer.moveTo(end);
    return true;
}

/// Reads a tag without quotes, without its end, or with its end on one of the next lines. `value`
/// is where the value begins.
TagToken readDamagedTag(Lexer& lexer, std::string_view name, const char* value)
{
    constexpr int mostLines = 3;
    constexpr std::ptrdiff_t longest = 2048;
    const char* const begin = lexer.at();
    const char* const lineEnd = lexer.lineEnd(value);
    const auto bare = [](std::string_view text) {
        while (!text.empty() &&
               std::string_view(" \t]\"").find(text.back()) != std::string_view::npos)
            text.remove_suffix(1);
        return text;
    };
    const bool isQuoted = value > begin && value[-1] == '"';
    const bool isOpen = isQuoted &&
                        textBetween(value, lineEnd).find('"') == std::string_view::npos &&
                        textBetween(value, lineEnd).find(']') == std::string_view::npos;
    const char* line = lineEnd;
    for (int i = 0; i < mostLines && isOpen && line < lexer.end() && line - value < longest; ++i) {
        line += *line == '\r' && line + 1 < lexer.end() && line[1] == '\n' ? 2 : 1;
        const char* const end =
            lexer.upTo(std::min(lexer.end(), value + 2 * longest)).lineEnd(line);
        const std::string_view text = trimmed(textBetween(line, end));
        if (text.empty() || text.front() == '[')
            break;
        if (text.size() >= 2 && text.ends_with("\"]")) {
            lexer.moveTo(end);
            return {name, textBetween(value, text.data() + text.size() - 2), begin, false};
        }
        line = end;
    }
    lexer.moveTo(lineEnd);
    return {name, bare(textBetween(value, lineEnd)), begin, false};
}

} // namespace

bool takeNextPlainTag(Lexer& lexer, TagToken& tag)
{
    const char* p = lexer.at();
    p += *p == '\r' ? 1 : 0;
    return *p == '\n' && takePlainTag(lexer, p + 1, tag);
}

TagToken readTag(Lexer& lexer)
{
    const char* const begin = lexer.at();
    if (TagToken tag; takePlainTag(lexer, begin, tag))
        return tag;
    const char* const end = lexer.end();
    const bool hasBracket = *begin == '[';
    const char* const name = hasBracket ? skipSpacesAndTabs(begin + 1, end) : begin;
    std::string_view nameText = textBetween(name, tagNameEnd(name, end));
    const char* quote = skipSpacesAndTabs(nameText.data() + nameText.size(), end);
    if (quoteLength(quote, end) == 0) {
        const std::string_view odd = hasBracket ? oddTagName(lexer, begin) : std::string_view();
        if (odd.empty())
            return readDamagedTag(lexer, nameText, quote);
        nameText = odd;
        quote = skipSpacesAndTabs(odd.data() + odd.size(), end);
    }
    const bool isTypographic = !isAscii(*quote);
    const char* const value = quote + quoteLength(quote, end);
    const char* const lineEnd = lexer.lineEnd(value);
    auto found = isTypographic ? findTypographicEnd(value, lineEnd) : findValueEnd(value, lineEnd);
    const bool isMixed = !found;
    if (isMixed)
        found = isTypographic ? findValueEnd(value, lineEnd) : findTypographicEnd(value, lineEnd);
    if (found) {
        lexer.moveTo(found->bracket + 1);
        TagToken tag{nameText, textBetween(value, found->quote), begin, hasBracket};
        tag.hasTypographicQuotes = isTypographic || isMixed;
        return tag;
    }
    return readDamagedTag(lexer, nameText, value);
}

std::string_view oddTagName(const Lexer& lexer, const char* place)
{
    const char* const lineEnd = lexer.lineEnd(place);
    const char* const name = skipSpacesAndTabs(place + 1, lineEnd);
    if (!lexer.isAtLineStart(place) || name >= lineEnd || *name == '%')
        return {};
    const char* quote = name;
    for (; quote < lineEnd && quoteLength(quote, lineEnd) == 0;
         quote += characterLength(quote, lineEnd)) {
        if (static_cast<unsigned char>(*quote) < ' ' ||
            std::string_view("[]{}").find(*quote) != std::string_view::npos)
            return {};
    }
    const std::string_view text = trimmed(textBetween(name, quote));
    if (quote >= lineEnd || text.empty())
        return {};
    const char* const value = quote + quoteLength(quote, lineEnd);
    auto found = findValueEnd(value, lineEnd);
    if (!found)
        found = findTypographicEnd(value, lineEnd);
    const bool endsLine = found && trimmed(textBetween(found->bracket + 1, lineEnd)).empty();
    return endsLine ? text : std::string_view();
}

} // namespace plyline::pgn
