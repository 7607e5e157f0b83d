#include "core/pgn/lexer.h"

#include "core/base/text.h"
#include "core/game/nag_signs.h"
#include "core/pgn/characters.h"
#include "core/pgn/letter_nags.h"
#include "core/pgn/split_move.h"
#include "core/pgn/word_extent.h"

#include <algorithm>

namespace plyline::pgn {

namespace {

using Kind = Character::Kind;

constexpr bool isPunctuation(const game::NagSign& sign)
{
    return sign.nag != 0 &&
           std::string_view("!?+-=").find(sign.text.front()) != std::string_view::npos;
}
constexpr auto punctuationGlyphs = game::selectNagSigns<isPunctuation>();

} // namespace

Token Lexer::take(TokenKind kind, const char* end, int value)
{
    const Token token{kind, m_at, end, value};
    m_at = end;
    return token;
}

const char* Lexer::oddSymbolEnd(const char* end) const
{
    // Castling comes here in nearly every game: return quickly if a letter or number follows it.
    const bool isCastling = end + 1 < m_end && end[-1] == 'O' && *m_at == 'O';
    if (isCastling && isBlank(*end) && (isLetter(end[1]) || isDigit(end[1])) && end[1] != 'O')
        return end;
    const WordExtent extent(*this);
    end = extent.withoutOutcome(extent.end(std::min(end, m_end)));
    if (letterNag(*this, {m_at, static_cast<std::size_t>(end - m_at)}))
        return nullptr;
    return SplitMove(*this).end(end);
}

Token Lexer::symbol()
{
    std::string_view text;
    if (takeSymbol(text))
        return {TokenKind::Move, text.data(), text.data() + text.size()};
    const char* const end = std::min(detail::symbolEnd(m_at + 1), m_end);
    const auto nag = letterNag(*this, {m_at, static_cast<std::size_t>(end - m_at)});
    return take(TokenKind::Nag, end, nag.value_or(0));
}

Token Lexer::word(const char* end)
{
    return take(TokenKind::Move, SplitMove(*this).end(end));
}

/// Takes text without meaning. If it is attached to a word or follows a move number, it is part of
/// a move that cannot be read, for example in a chess font, so that the rest must not be read as a
/// move of its own. Punctuation around words is harmless.
Token Lexer::nothing(const char* end)
{
    const bool isPunctuation = std::all_of(m_at, end, [](char c) {
        return std::string_view("\"',[]{}<>|").find(c) != std::string_view::npos;
    });
    if (isPunctuation)
        return take(TokenKind::Unknown, end);
    bool isWordNext = end < m_end && isLetter(*end);
    if (end < m_end && isDigit(*end)) {
        const char* p = end;
        while (p < m_end && isDigit(*p))
            ++p;
        isWordNext = p < m_end && *p != '.' && !isBlank(*p);
    } else if (end < m_end && !isAscii(*end)) {
        const Kind kind = characterAt(end, m_end).kind;
        isWordNext = kind == Kind::Letter || kind == Kind::Figurine;
    }
    if (isWordNext)
        return take(TokenKind::Move, WordExtent(*this).end(end));
    return take(followsNumber(m_at) ? TokenKind::Move : TokenKind::Unknown, end);
}

/// Returns a token that begins with a digit and is not a plain move number: a result, castling with
/// zeros, "1e4". Returns End if it was a number.
Token Lexer::afterDigit()
{
    const char* const outcome = outcomeEnd(m_at, m_end);
    if (outcome > m_at && !detail::symbolBytes[detail::byteAt(outcome)])
        return take(TokenKind::Outcome, outcome);
    if (const char* const end = doubleForfeitEnd(m_at, m_end); end > m_at)
        return take(TokenKind::Outcome, end);
    if (*m_at == '0') {
        const char* const end = WordExtent(*this).end(m_at);
        const bool isCastling =
            end - m_at >= 2 && std::all_of(m_at, end, [](char c) {
                return c == '0' || c == '-' || c == '+' || c == '#' || !isAscii(c);
            });
        if (const char* const whole =
                isCastling || end == m_at + 1 ? SplitMove(*this).castlingEnd(end) : end;
            isCastling || whole > end)
            return take(TokenKind::Move, whole);
    }
    const char* p = m_at;
    while (p < m_end && detail::byteClasses[detail::byteAt(p)] == detail::ByteClass::Digit)
        ++p;
    const bool isNumber = p >= m_end || !detail::symbolBytes[detail::byteAt(p)];
    if (isNumber && p - m_at == 4 && *p != '.' && areSquares(m_at))
        return take(TokenKind::Unknown, p);
    const bool isBeforeMove = !isNumber &&
                              detail::byteClasses[detail::byteAt(p)] == detail::ByteClass::Symbol &&
                              !followsNumber(m_at);
    if (isNumber || isBeforeMove)
        return take(TokenKind::End, p);
    const char* const end = WordExtent(*this).end(m_at);
    const bool hasLetter = std::any_of(m_at, end, [](char c) { return (c | 0x20) >= 'a'; });
    return take(hasLetter ? TokenKind::Move : TokenKind::Unknown, end);
}

Token Lexer::special()
{
    const char* const begin = m_at;
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
        return bracket();
    case '%':
        if (isEscape(begin)) {
            m_at = lineEnd(begin);
            return {TokenKind::Escape, begin + 1, m_at};
        }
        return punctuation();
    case '$': {
        int number = 0;
        const char* p = begin + 1;
        for (; p < m_end && *p >= '0' && *p <= '9'; ++p)
            number = std::min(number * 10 + (*p - '0'), 99'999);
        return p > begin + 1 ? take(TokenKind::Nag, p, number) : punctuation();
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
    case '>':
        if (isAtLineStart(begin)) {
            skipSpace();
            return {TokenKind::End, begin, m_at};
        }
        return punctuation();
    case '<':
        return begin + 1 < m_end && begin[1] == '>' ? take(TokenKind::Move, begin + 2)
                                                    : punctuation();
    default: // any other byte
        return isAscii(*begin) ? punctuation() : beyondAscii();
    }
}

/// Reads text in brackets: a command such as `[%clk 0:01:00]` without braces, the next game's tags,
/// or any text on one line.
Token Lexer::bracket()
{
    constexpr std::ptrdiff_t longest = 512;
    const char* const begin = m_at;
    if (beginsTagSection(begin))
        return {TokenKind::TagSection, begin, begin};
    const char* const end = upTo(m_end - begin > longest ? begin + longest : m_end).lineEnd(begin);
    const auto* const close =
        static_cast<const char*>(std::memchr(begin, ']', static_cast<std::size_t>(end - begin)));
    if (close == nullptr)
        return punctuation();
    const bool isCommand =
        begin[1] == '%' &&
        std::memchr(begin, '}', static_cast<std::size_t>(close - begin)) == nullptr;
    return take(isCommand ? TokenKind::Comment : TokenKind::Unknown, close + 1);
}

/// Reads text without meaning up to the next possible token.
Token Lexer::punctuation()
{
    const char* p = m_at + 1;
    while (p < m_end && isAscii(*p) &&
           (detail::byteClasses[detail::byteAt(p)] == detail::ByteClass::Other || *p == ']' ||
            *p == '"'))
        ++p;
    const bool isCheckMark = std::all_of(m_at, p, [](char c) { return c == '#' || c == ','; });
    return isCheckMark ? take(TokenKind::End, p) : nothing(p);
}

Token Lexer::beyondAscii()
{
    const Character c = characterAt(m_at, m_end);
    const char* const next = m_at + c.length;
    switch (c.kind) {
    case Kind::Space:
    case Kind::Mark:
        return take(TokenKind::End, next);
    case Kind::Half:
        return take(TokenKind::Outcome, outcomeEnd(m_at, m_end));
    case Kind::Dash:
        if (const Token token = outcomeRoundDash(); token.kind == TokenKind::Outcome)
            return token;
        if (next < m_end && !isAscii(*next) && characterAt(next, m_end).kind == Kind::Dash)
            return take(TokenKind::Move, next + characterAt(next, m_end).length);
        if (next < m_end && *next == '+')
            return take(TokenKind::Nag, next + 1, 19);
        return take(TokenKind::Unknown, next);
    case Kind::Glyph:
        if (c.value == 13 && next < m_end && *next == '=')
            return take(TokenKind::Nag, next + 1, 44);
        return take(TokenKind::Nag, next, c.value);
    case Kind::Figurine:
    case Kind::Letter:
        return word(WordExtent(*this).end(m_at));
    case Kind::Times:
    case Kind::Other:
        return nothing(next);
    }
    return nothing(next);
}

Token Lexer::glyph()
{
    const std::string_view rest(m_at, static_cast<std::size_t>(m_end - m_at));
    for (const game::NagSign& glyph : punctuationGlyphs) {
        if (rest.starts_with(glyph.text))
            return take(TokenKind::Nag, m_at + glyph.text.size(), glyph.nag);
    }
    if (*m_at == '-') {
        if (const Token token = outcomeRoundDash(); token.kind == TokenKind::Outcome)
            return token;
    }
    if (*m_at == '+') // a check mark on its own
        return take(TokenKind::End, m_at + 1);
    return take(TokenKind::Unknown, m_at + 1);
}

/// Reads "1 - 0" at its dash, after the first part was skipped as a number. Returns End if there is
/// no result.
Token Lexer::outcomeRoundDash()
{
    const char* first = m_at;
    while (first > m_begin && (first[-1] == ' ' || first[-1] == '\t'))
        --first;
    const bool isOne = first < m_at && first - m_begin >= 2 && first[-1] == '1' &&
                       (isBlank(first[-2]) || first[-2] == '}' || first[-2] == ')');
    const char* const end = isOne ? outcomeEnd(first - 1, m_end) : m_at;
    if (end <= m_at || detail::symbolBytes[detail::byteAt(end)])
        return {TokenKind::End, m_at, m_at};
    m_at = first - 1;
    return take(TokenKind::Outcome, end);
}

/// Returns whether three consecutive tag lines begin here, which a comment hardly ever contains.
/// Their names are ASCII, so that a comment of odd bytes holds no more of them once it is UTF-8.
bool Lexer::isNextGame(const char* lineStart) const
{
    const char* p = lineStart;
    for (int i = 0; i < 3; ++i) {
        if (p >= m_end || *p != '[' || !looksLikeTag(p))
            return false;
        const char* const quote =
            std::find_if(p, m_end, [this](const char& c) { return quoteLength(&c, m_end) > 0; });
        if (!std::all_of(p, quote, isAscii))
            return false;
        p = lineEnd(p);
        if (p < m_end && *p == '\r')
            ++p;
        if (p < m_end && *p == '\n')
            ++p;
    }
    return true;
}

/// Reads a comment up to its brace. An unterminated one ends before an empty line followed by three
/// tag lines, or at the end of the text. Searches in windows, so that many unterminated comments in
/// one file stay cheap.
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
                p - begin >= 2 && isLineEnd(p[-1]) &&
                (p[-2] == p[-1] || (p[-2] == '\r' && p - begin >= 3 && p[-3] == '\n'));
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
