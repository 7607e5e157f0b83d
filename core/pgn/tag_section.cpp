#include "core/pgn/tag_section.h"

#include "core/base/text.h"
#include "core/pgn/characters.h"
#include "core/pgn/movetext_bounds.h"
#include "core/pgn/tag_reader.h"

#include <string>

namespace plyline::pgn {

bool isTagHere(const Lexer& lexer, bool followsBlankLine)
{
    const char* const at = lexer.at();
    if (at >= lexer.end())
        return false;
    if (*at == '[' && (lexer.looksLikeTag(at) || !oddTagName(lexer, at).empty()))
        return true;
    if (followsBlankLine || !lexer.isAtLineStart(at))
        return false;
    if (*at == '[')
        return lexer.looksLikeBareTag(at);
    // A tag without its opening bracket: a name with a capital letter, blanks, a value in quotes.
    const char* const p = tagNameEnd(at, lexer.end());
    const char* const quote = skipSpacesAndTabs(p, lexer.end());
    if (p == at || quote == p || quote >= lexer.end() || *quote != '"' || *at < 'A' || *at > 'Z')
        return false;
    const std::string_view line = trimmed(textBetween(quote + 1, lexer.lineEnd(quote)));
    return line.ends_with("\"]") || line.ends_with('"');
}

bool areCommentsBeforeTag(const Lexer& lexer, std::string_view firstName)
{
    Lexer ahead = lexer;
    for (bool isComment = false; ahead.at() < ahead.end(); isComment = true) {
        const char* const at = ahead.at();
        if (*at == '[') {
            const char* const name = skipSpacesAndTabs(at + 1, ahead.end());
            const char* const p = tagNameEnd(name, ahead.end());
            return isComment && ahead.looksLikeTag(at) && textBetween(name, p) != firstName;
        }
        if ((*at != '{' && *at != ';' && !ahead.isEscape(at)) || !ahead.next().isTerminated)
            return false;
        const char* const end = ahead.at();
        ahead.skipSpace();
        if (hasBlankLine(textBetween(end, ahead.at())))
            return false;
    }
    return false;
}

bool isStrayAmongTags(const Lexer& lexer, std::string_view section)
{
    constexpr int mostLines = 3;
    constexpr std::size_t longestSection = 8192;
    const char* const at = lexer.at();
    const bool isBracket = at < lexer.end() && *at == '[' && at + 1 < lexer.end() && at[1] != '%';
    const bool isWords =
        at < lexer.end() && std::string_view("[{;%(*$").find(*at) == std::string_view::npos;
    if ((!isBracket && !isWords) || section.size() > longestSection || !lexer.isAtLineStart(at) ||
        isTagHere(lexer, false) || (isWords && looksLikeMovetext(lexer)))
        return false;
    Lexer ahead = lexer;
    for (int i = 0; i < mostLines; ++i) {
        const char* const end = ahead.lineEnd(ahead.at());
        if (isBracket && !trimmed(textBetween(ahead.at(), end)).ends_with(']'))
            return false;
        ahead.moveTo(end);
        ahead.skipSpace();
        const char* const next = ahead.at();
        const bool hasBlank = hasBlankLine(textBetween(end, next));
        if (next >= ahead.end() || (isWords && hasBlank))
            return false;
        if (*next == '[' && ahead.looksLikeTag(next)) {
            const char* const name = skipSpacesAndTabs(next + 1, ahead.end());
            const std::string tag =
                "[" + std::string(textBetween(name, tagNameEnd(name, ahead.end())));
            const auto found = section.find(tag);
            return found == std::string_view::npos; // otherwise the next game begins
        }
        if (isBracket && *next != '[')
            return false;
    }
    return false;
}

bool isEmptyTag(const Lexer& lexer)
{
    const char* const place = lexer.at();
    if (place >= lexer.end() || *place != '[')
        return false;
    const char* const p = skipSpacesAndTabs(place + 1, lexer.end());
    return p < lexer.end() && *p == ']' && trimmed(textBetween(p + 1, lexer.lineEnd(p))).empty();
}

} // namespace plyline::pgn
