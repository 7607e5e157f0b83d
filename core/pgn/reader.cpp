#include "core/pgn/reader.h"

#include "core/pgn/characters.h"
#include "core/rules/epd.h"
#include "core/rules/san.h"

#include <algorithm>
#include <cstring>

namespace plyline::pgn {

namespace {

constexpr std::string_view blanks = " \t";

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
    constexpr std::ptrdiff_t longest = 256;
    constexpr std::ptrdiff_t looked = longest + 3 * ByteBlock::size;
    if (m_lexer.end() - begin < looked || *begin != '[')
        return false;
    const char* const name = begin + 1;
    const int length = (~ByteBlock::load(name).lowered().isWithin('a', 26)).firstHigh();
    if (length == 0 || length == ByteBlock::size || name[length] != ' ' || name[length + 1] != '"')
        return false;
    const char* const value = name + length + 2;
    ByteBlock all;
    for (const char* p = value; p < value + longest; p += ByteBlock::size) {
        const ByteBlock bytes = ByteBlock::load(p);
        const ByteBlock isControl = ~bytes.isAtLeast(' ');
        const int end = (bytes.is('"') | bytes.is('\\') | isControl).firstHigh();
        if (end == ByteBlock::size) {
            all = all | bytes;
            continue;
        }
        if (p[end] != '"' || p[end + 1] != ']')
            return false;
        const bool isPlain = !all.hasHigh() && bytes.firstHigh() >= end;
        tag = {textOf(name, name + length), textOf(value, p + end), begin, true, isPlain};
        m_lexer.moveTo(p + end + 2);
        return true;
    }
    return false;
}

/// The next line, when it is such a tag.
bool Reader::takeNextPlainTag(TagToken& tag)
{
    const char* p = m_lexer.at();
    p += *p == '\r' ? 1 : 0;
    return *p == '\n' && takePlainTag(p + 1, tag);
}

/// Values hold quotes without escapes and end in lone backslashes in real files, so a quote closes
/// the value only where a bracket follows, and an escaped one too when that bracket ends the line.
TagToken Reader::readTag()
{
    const char* const begin = m_lexer.at();
    if (TagToken tag; takePlainTag(begin, tag))
        return tag;
    const char* const end = m_lexer.end();
    const bool hasBracket = *begin == '[';
    const char* const name = hasBracket ? skipBlanks(begin + 1, end) : begin;
    const char* p = name;
    while (p < end && isNameByte(*p))
        ++p;
    const std::string_view nameText = textOf(name, p);
    const char* const quote = skipBlanks(p, end);
    if (quote >= end || *quote != '"')
        return readDamagedTag(nameText, quote);
    const char* const value = quote + 1;
    const char* const lineEnd = m_lexer.lineEnd(value);
    for (p = value; p < lineEnd; ++p) {
        const bool isEscaped = *p == '\\' && p + 1 < lineEnd;
        const char* const closing = isEscaped ? p + 1 : p;
        if (*closing == '"') {
            const char* const bracket = closingBracket(closing, lineEnd);
            const bool endsLine = bracket != nullptr && skipBlanks(bracket + 1, lineEnd) == lineEnd;
            if (bracket != nullptr && (!isEscaped || endsLine)) {
                m_lexer.moveTo(bracket + 1);
                return {nameText, textOf(value, closing), begin, hasBracket};
            }
        }
        if (isEscaped)
            ++p;
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

/// A line that begins as an EPD record does.
bool Reader::isPositionHere() const
{
    const char* const at = m_lexer.at();
    return m_lexer.isAtLineStart(at) && rules::epd::looksLikePosition(textOf(at, m_lexer.end()));
}

PositionLine Reader::takePositionLine()
{
    const char* const at = m_lexer.at();
    const char* const end = m_lexer.lineEnd(at);
    m_lexer.moveTo(end);
    return PositionLine(textOf(at, end));
}

/// Whether the tag section goes on: damaged tags count where nothing stands between.
bool Reader::isTagHere(bool followsBlankLine) const
{
    const char* const at = m_lexer.at();
    if (at >= m_lexer.end())
        return false;
    if (*at == '[' && m_lexer.looksLikeTag(at))
        return true;
    if (followsBlankLine || !m_lexer.isAtLineStart(at))
        return false;
    if (*at == '[')
        return m_lexer.looksLikeBareTag(at);
    // Without its opening bracket: a name with a capital, blanks, a value in quotes.
    const char* p = at;
    while (p < m_lexer.end() && isNameByte(*p))
        ++p;
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
            const char* p = name;
            while (p < ahead.end() && isNameByte(*p))
                ++p;
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

bool Reader::hasBlankLine(std::string_view space)
{
    const auto feeds = std::count(space.begin(), space.end(), '\n');
    const auto returns = std::count(space.begin(), space.end(), '\r');
    return std::max(feeds, returns) >= 2;
}

} // namespace plyline::pgn
