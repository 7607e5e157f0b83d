#include "core/pgn/reader.h"

#include "core/pgn/characters.h"
#include "core/pgn/plain_tag.h"
#include "core/rules/san.h"

#include <algorithm>
#include <cstring>
#include <string>

namespace plyline::pgn {

namespace {

constexpr std::string_view blanks = " \t";

const char* skipBlanks(const char* p, const char* end)
{
    while (p < end && blanks.find(*p) != std::string_view::npos)
        ++p;
    return p;
}

int characterLength(const char* place, const char* end)
{
    return isAscii(*place) ? 1 : characterAt(place, end).length;
}

/// The bracket behind the quote that closes a value; only blanks stand between. Null where the
/// quote, which ends before `behind`, closes nothing.
const char* closingBracket(const char* behind, const char* lineEnd)
{
    const char* const p = skipBlanks(behind, lineEnd);
    return p < lineEnd && *p == ']' ? p : nullptr;
}

/// Where a tag's value ends, and its bracket.
struct ValueEnd
{
    const char* quote;
    const char* bracket;
};

/// Values hold quotes without escapes and end in lone backslashes in real files, so a quote closes
/// the value only where a bracket follows, and an escaped one too when that bracket ends the line.
std::optional<ValueEnd> findValueEnd(const char* value, const char* lineEnd)
{
    for (const char* p = value; p < lineEnd; ++p) {
        const bool isEscaped = *p == '\\' && p + 1 < lineEnd;
        const char* const quote = isEscaped ? p + 1 : p;
        if (*quote == '"') {
            const char* const bracket = closingBracket(quote + 1, lineEnd);
            const bool endsLine = bracket != nullptr && skipBlanks(bracket + 1, lineEnd) == lineEnd;
            if (bracket != nullptr && (!isEscaped || endsLine))
                return ValueEnd{quote, bracket};
        }
        if (isEscaped)
            ++p;
    }
    return std::nullopt;
}

/// The same for typographic quotes.
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

std::string_view textOf(const char* begin, const char* end)
{
    return {begin, static_cast<std::size_t>(end - begin)};
}

bool isMove(const Token& token)
{
    return token.kind == TokenKind::Move && rules::San::parse(token.text()).has_value();
}

} // namespace

/// A tag as nearly all are: `[`, a name of letters, one space, a value without quotes, escapes and
/// control characters, `"]`. Else nothing is taken.
bool Reader::takePlainTag(const char* begin, TagToken& tag)
{
    if (m_lexer.end() - begin < plainTagBytes || *begin != '[')
        return false;
    const char* const name = begin + 1;
    PlainValue value;
    if (!findPlainValue(name, value))
        return false;
    tag = {textOf(name, value.begin - 2), textOf(value.begin, value.end), begin, true,
           value.isAscii};
    m_lexer.moveTo(value.end + 2);
    return true;
}

/// The next line, when it is such a tag.
bool Reader::takeNextPlainTag(TagToken& tag)
{
    const char* p = m_lexer.at();
    p += *p == '\r' ? 1 : 0;
    return *p == '\n' && takePlainTag(p + 1, tag);
}

TagToken Reader::readTag()
{
    const char* const begin = m_lexer.at();
    if (TagToken tag; takePlainTag(begin, tag))
        return tag;
    const char* const end = m_lexer.end();
    const bool hasBracket = *begin == '[';
    const char* const name = hasBracket ? skipBlanks(begin + 1, end) : begin;
    std::string_view nameText = textOf(name, tagNameEnd(name, end));
    const char* quote = skipBlanks(nameText.data() + nameText.size(), end);
    if (quoteLength(quote, end) == 0) {
        const std::string_view odd = hasBracket ? oddName(begin) : std::string_view();
        if (odd.empty())
            return readDamagedTag(nameText, quote);
        nameText = odd;
        quote = skipBlanks(odd.data() + odd.size(), end);
    }
    const bool isTypographic = !isAscii(*quote);
    const char* const value = quote + quoteLength(quote, end);
    const char* const lineEnd = m_lexer.lineEnd(value);
    auto found = isTypographic ? findTypographicEnd(value, lineEnd) : findValueEnd(value, lineEnd);
    const bool isMixed = !found;
    if (isMixed)
        found = isTypographic ? findValueEnd(value, lineEnd) : findTypographicEnd(value, lineEnd);
    if (found) {
        m_lexer.moveTo(found->bracket + 1);
        TagToken tag{nameText, textOf(value, found->quote), begin, hasBracket};
        tag.hasTypographicQuotes = isTypographic || isMixed;
        return tag;
    }
    return readDamagedTag(nameText, value);
}

/// A tag without quotes, without its end, or with its end on one of the next lines. `value` is
/// where the value begins.
TagToken Reader::readDamagedTag(std::string_view name, const char* value)
{
    constexpr int mostLines = 3;
    constexpr std::ptrdiff_t longest = 2048;
    const char* const begin = m_lexer.at();
    const char* const lineEnd = m_lexer.lineEnd(value);
    const auto bare = [](std::string_view text) {
        while (!text.empty() &&
               std::string_view(" \t]\"").find(text.back()) != std::string_view::npos)
            text.remove_suffix(1);
        return text;
    };
    const bool isQuoted = value > begin && value[-1] == '"';
    const bool isOpen = isQuoted && textOf(value, lineEnd).find('"') == std::string_view::npos &&
                        textOf(value, lineEnd).find(']') == std::string_view::npos;
    const char* line = lineEnd;
    for (int i = 0; i < mostLines && isOpen && line < m_lexer.end() && line - value < longest;
         ++i) {
        line += *line == '\r' && line + 1 < m_lexer.end() && line[1] == '\n' ? 2 : 1;
        const char* const end =
            m_lexer.upTo(std::min(m_lexer.end(), value + 2 * longest)).lineEnd(line);
        const std::string_view text = trimmed(textOf(line, end));
        if (text.empty() || text.front() == '[')
            break;
        if (text.size() >= 2 && text.ends_with("\"]")) {
            m_lexer.moveTo(end);
            return {name, textOf(value, text.data() + text.size() - 2), begin, false};
        }
        line = end;
    }
    m_lexer.moveTo(lineEnd);
    return {name, bare(textOf(value, lineEnd)), begin, false};
}

/// Whether the tag section goes on: damaged tags count where nothing stands between.
bool Reader::isTagHere(bool followsBlankLine) const
{
    const char* const at = m_lexer.at();
    if (at >= m_lexer.end())
        return false;
    if (*at == '[' && (m_lexer.looksLikeTag(at) || !oddName(at).empty()))
        return true;
    if (followsBlankLine || !m_lexer.isAtLineStart(at))
        return false;
    if (*at == '[')
        return m_lexer.looksLikeBareTag(at);
    // Without its opening bracket: a name with a capital, blanks, a value in quotes.
    const char* const p = tagNameEnd(at, m_lexer.end());
    const char* const quote = skipBlanks(p, m_lexer.end());
    if (p == at || quote == p || quote >= m_lexer.end() || *quote != '"' || *at < 'A' || *at > 'Z')
        return false;
    const std::string_view line = trimmed(textOf(quote + 1, m_lexer.lineEnd(quote)));
    return line.ends_with("\"]") || line.ends_with('"');
}

/// Whether comments and escaped lines stand here among the tags, without a blank line, and another
/// tag of the same game behind them.
bool Reader::areCommentsBeforeTag(std::string_view firstName) const
{
    Lexer ahead = m_lexer;
    for (bool isComment = false; ahead.at() < ahead.end(); isComment = true) {
        const char* const at = ahead.at();
        if (*at == '[') {
            const char* const name = skipBlanks(at + 1, ahead.end());
            const char* const p = tagNameEnd(name, ahead.end());
            return isComment && ahead.looksLikeTag(at) && textOf(name, p) != firstName;
        }
        if ((*at != '{' && *at != ';' && !ahead.isEscape(at)) || !ahead.next().isTerminated)
            return false;
        const char* const end = ahead.at();
        ahead.skipSpace();
        if (hasBlankLine(textOf(end, ahead.at())))
            return false;
    }
    return false;
}

/// The name of a tag that has more in it than a name may have: "[Black's type "program"]", alone on
/// its line. Empty where none stands.
std::string_view Reader::oddName(const char* place) const
{
    const char* const lineEnd = m_lexer.lineEnd(place);
    const char* const name = skipBlanks(place + 1, lineEnd);
    if (!m_lexer.isAtLineStart(place) || name >= lineEnd || *name == '%')
        return {};
    const char* quote = name;
    for (; quote < lineEnd && quoteLength(quote, lineEnd) == 0;
         quote += characterLength(quote, lineEnd)) {
        if (static_cast<unsigned char>(*quote) < ' ' ||
            std::string_view("[]{}").find(*quote) != std::string_view::npos)
            return {};
    }
    const std::string_view text = trimmed(textOf(name, quote));
    if (quote >= lineEnd || text.empty())
        return {};
    const char* const value = quote + quoteLength(quote, lineEnd);
    auto found = findValueEnd(value, lineEnd);
    if (!found)
        found = findTypographicEnd(value, lineEnd);
    const bool endsLine = found && trimmed(textOf(found->bracket + 1, lineEnd)).empty();
    return endsLine ? text : std::string_view();
}

/// Whether the line here is no tag, no comment and no movetext, and the tags go on behind it:
/// behind a line in brackets at any distance, behind words at once. `section` is what was read of
/// them.
bool Reader::isStrayAmongTags(std::string_view section) const
{
    constexpr int mostLines = 3;
    constexpr std::size_t longestSection = 8192;
    const char* const at = m_lexer.at();
    const bool isBracket =
        at < m_lexer.end() && *at == '[' && at + 1 < m_lexer.end() && at[1] != '%';
    const bool isWords =
        at < m_lexer.end() && std::string_view("[{;%(*$").find(*at) == std::string_view::npos;
    if ((!isBracket && !isWords) || section.size() > longestSection || !m_lexer.isAtLineStart(at) ||
        isTagHere(false) || (isWords && looksLikeMovetext()))
        return false;
    Lexer ahead = m_lexer;
    for (int i = 0; i < mostLines; ++i) {
        const char* const end = ahead.lineEnd(ahead.at());
        if (isBracket && !trimmed(textOf(ahead.at(), end)).ends_with(']'))
            return false;
        ahead.moveTo(end);
        ahead.skipSpace();
        const char* const next = ahead.at();
        const bool hasBlank = hasBlankLine(textOf(end, next));
        if (next >= ahead.end() || (isWords && hasBlank))
            return false;
        if (*next == '[' && ahead.looksLikeTag(next)) {
            const char* const name = skipBlanks(next + 1, ahead.end());
            const std::string tag = "[" + std::string(textOf(name, tagNameEnd(name, ahead.end())));
            const auto found = section.find(tag);
            return found == std::string_view::npos; // else the next game begins
        }
        if (isBracket && *next != '[')
            return false;
    }
    return false;
}

/// `[]` and the like among the tags.
bool Reader::isEmptyTag(const char* place) const
{
    if (place >= m_lexer.end() || *place != '[')
        return false;
    const char* const p = skipBlanks(place + 1, m_lexer.end());
    return p < m_lexer.end() && *p == ']' && trimmed(textOf(p + 1, m_lexer.lineEnd(p))).empty();
}

bool Reader::isAtLineEnd() const
{
    const char* const at = m_lexer.at();
    return at >= m_lexer.end() || *at == '\n' || *at == '\r';
}

/// A move number, a result or a move at the start of a line that no tags introduce; prose begins
/// otherwise.
bool Reader::looksLikeMovetext() const
{
    constexpr std::ptrdiff_t longest = 256;
    const char* const at = m_lexer.at();
    const char* const limit = std::min(m_lexer.end(), at + std::min(longest, m_lexer.end() - at));
    Lexer ahead = m_lexer.upTo(m_lexer.upTo(limit).lineEnd(at));
    const Token token = ahead.next();
    return token.kind == TokenKind::Outcome || isMovetextHere(token);
}

/// The same behind a result, where another result is none; `first` is the token that comes next.
bool Reader::isMovetextHere(const Token& first) const
{
    const char* const at = m_lexer.at();
    const char* p = at;
    while (p < m_lexer.end() && *p >= '0' && *p <= '9')
        ++p;
    const auto digits = p - at;
    if (digits > 0 && digits <= 4 && p < m_lexer.end() && *p == '.')
        return true;
    return digits <= 4 && isMove(first);
}

/// A result ends its game (PGN standard, section 8.2.6), unless the moves go on behind it on the
/// same line: "1. e4 1-0 e5 2. Nf3 *".
bool Reader::goesOnBehindOutcome() const
{
    constexpr std::ptrdiff_t longest = 64;
    Lexer ahead = m_lexer;
    ahead.skipBlanks();
    if (ahead.at() >= ahead.end() || *ahead.at() == '\n' || *ahead.at() == '\r')
        return false;
    const std::ptrdiff_t rest = std::min(longest, ahead.end() - ahead.at());
    ahead = ahead.upTo(ahead.upTo(ahead.at() + rest).lineEnd(ahead.at()));
    for (int moves = 0; moves < 3 && ahead.at() < ahead.end(); ++moves) {
        ahead.skipBlanks();
        int number = 0;
        const char* p = ahead.at();
        for (; p < ahead.end() && *p >= '0' && *p <= '9' && number < 1000; ++p)
            number = number * 10 + (*p - '0');
        if (p > ahead.at() && p < ahead.end() && *p == '.')
            return number > 1;
        if (!isMove(ahead.next()))
            return false;
    }
    return false;
}

void Reader::noteResult(const TagToken& tag)
{
    // What it says is rarely asked: only a second such tag needs to know.
    if (tag.name == "Result" && (m_result.empty() || !game::parseOutcome(m_result)))
        m_result = tag.value;
}

/// "0-0" is castling, unless it ends the game where the Result tag says that both lose, where
/// nothing was played, or behind a move of Black's, where White's castling would have a number.
bool Reader::isDoubleForfeit(const Token& token) const
{
    constexpr int mostComments = 8;
    if (token.kind != TokenKind::Move || *token.begin != '0' ||
        game::parseOutcome(token.text()) != game::Outcome::BothLose)
        return false;
    const char* const before = m_lexer.backOverGap(token.begin);
    const bool isFirst = before == m_lexer.begin() || before[-1] == ']';
    if (game::parseOutcome(m_result) != game::Outcome::BothLose && !isFirst &&
        !followsBlacksMove(token.begin))
        return false;
    Lexer ahead = m_lexer;
    for (int i = 0; i < mostComments; ++i) {
        switch (ahead.next().kind) {
        case TokenKind::End:
        case TokenKind::TagSection:
            return true;
        case TokenKind::Comment:
        case TokenKind::RestOfLine:
        case TokenKind::Escape:
        case TokenKind::Nag:
            continue;
        case TokenKind::Move:
        case TokenKind::Outcome:
        case TokenKind::OpenVariation:
        case TokenKind::CloseVariation:
        case TokenKind::Unknown:
            return false;
        }
    }
    return false;
}

/// Whether the two words before are moves of White and Black, or the one has Black's number.
bool Reader::followsBlacksMove(const char* place) const
{
    const auto wordBefore = [this](const char* at) {
        const char* const end = m_lexer.backOverGap(at);
        const char* begin = end;
        while (begin > m_lexer.begin() && !isBlank(begin[-1]))
            --begin;
        return textOf(begin, end);
    };
    const auto isMoveWord = [](std::string_view word) {
        return rules::San::parse(word.substr(word.find_last_of('.') + 1)).has_value();
    };
    const std::string_view last = wordBefore(place);
    if (!isMoveWord(last))
        return false;
    const std::string_view before = wordBefore(last.data());
    if (const auto dots = last.find('.'); dots != std::string_view::npos)
        return last.substr(dots).starts_with("..");
    return m_lexer.followsNumber(last.data()) ? before.ends_with("..") : isMoveWord(before);
}

/// Whether what follows the bracket behind a result is no variation.
bool Reader::areWordsBehind(Lexer bracket) const
{
    const char* const at = bracket.at();
    const Token first = bracket.next();
    if (first.kind != TokenKind::Move)
        return false;
    const bool hasNumber = at < m_lexer.end() && *at >= '0' && *at <= '9';
    return !hasNumber && !isMove(first);
}

bool Reader::hasBlankLine(std::string_view space)
{
    const auto feeds = std::count(space.begin(), space.end(), '\n');
    const auto returns = std::count(space.begin(), space.end(), '\r');
    return std::max(feeds, returns) >= 2;
}

} // namespace plyline::pgn
