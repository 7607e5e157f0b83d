#include "core/pgn/skipped_text.h"

#include "core/base/text.h"
#include "core/pgn/characters.h"
#include "core/rules/san.h"

#include <algorithm>
#include <cstdlib>

namespace plyline::pgn {

namespace {

constexpr int mostRemarks = 8; ///< Limits the look back, so that each token stays cheap.

bool isFileOfMove(char c)
{
    return c >= 'a' && c <= 'h';
}

bool isRankOfMove(char c)
{
    return c >= '1' && c <= '8';
}

/// Returns whether the word contains a square by its name, or is two squares by numbers as in
/// "5254" of correspondence chess.
bool namesSquare(std::string_view word)
{
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
        if (isFileOfMove(word[i]) && isRankOfMove(word[i + 1]))
            return true;
    }
    const std::size_t second = word.size() == 5 && word[2] == '-' ? 3 : 2;
    return word.size() == second + 2 && isRankOfMove(word[0]) && isRankOfMove(word[1]) &&
           isRankOfMove(word[second]) && isRankOfMove(word[second + 1]);
}

/// Returns whether the word is "ed", "exd" or "e:d".
bool isPawnCapture(std::string_view word)
{
    const bool hasCross = word.size() == 3 && (word[1] == 'x' || word[1] == ':');
    return (word.size() == 2 || hasCross) && isFileOfMove(word.front()) &&
           isFileOfMove(word.back()) && std::abs(word.front() - word.back()) == 1;
}

/// Returns whether a word of the text has the form of a move, whatever letters name the pieces.
/// Commands contain none.
bool holdsMove(std::string_view text)
{
    constexpr std::string_view between = " \t[]{}().,;\"'!?+#=";
    if (text.starts_with("[%"))
        return false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = std::min(text.find_first_not_of(between, at), text.size());
        at = std::min(text.find_first_of(between, begin), text.size());
        const std::string_view word = text.substr(begin, at - begin);
        if (namesSquare(word) || isPawnCapture(word) || rules::San::parse(word))
            return true;
    }
    return false;
}

struct MoveNumber
{
    std::string_view digits; ///< Empty if there is no number.
    int dots = 0;
};

/// Returns the move number that ends before `place`.
MoveNumber numberBefore(const Lexer& lexer, const char* place)
{
    MoveNumber number;
    const char* end = lexer.backOverGap(place);
    for (; end > lexer.begin() && end[-1] == '.'; end = lexer.backOverGap(end - 1))
        ++number.dots;
    const std::string_view before = textBetween(lexer.begin(), end);
    for (const std::string_view ellipsis :
         {std::string_view("\xe2\x80\xa6"), std::string_view("\x85")}) {
        if (number.dots == 0 && before.ends_with(ellipsis)) {
            number.dots = 3;
            end = lexer.backOverGap(end - ellipsis.size());
            break;
        }
    }
    const char* begin = end;
    while (begin > lexer.begin() && isDigit(begin[-1]))
        --begin;
    const bool isAlone = begin == lexer.begin() || isBlank(begin[-1]) ||
                         std::string_view("(){}[]").find(begin[-1]) != std::string_view::npos;
    if (isAlone)
        number.digits = textBetween(begin, end);
    return number;
}

MoveNumber numberAt(const Lexer& lexer)
{
    const char* const begin = lexer.at();
    const char* end = begin;
    while (end < lexer.end() && isDigit(*end))
        ++end;
    MoveNumber number{textBetween(begin, end)};
    for (const char* p = end; p < lexer.end() && *p == '.'; ++p)
        ++number.dots;
    return number;
}

/// Returns the place before comments in braces, NAGs and glyphs.
const char* backOverRemarks(const Lexer& lexer, const char* place)
{
    constexpr std::ptrdiff_t longest = 4096;
    const char* at = lexer.backOverGap(place);
    for (int i = 0; i < mostRemarks && at > lexer.begin(); ++i) {
        const char* p = at;
        if (p[-1] == '}') {
            const char* const from = p - std::min(longest, p - lexer.begin());
            const std::size_t brace = textBetween(from, p).rfind('{');
            p = brace == std::string_view::npos ? p : from + brace;
        } else {
            while (p > lexer.begin() && isDigit(p[-1]))
                --p;
            p = p > lexer.begin() && p[-1] == '$' ? p - 1 : at;
            while (p > lexer.begin() && (p[-1] == '!' || p[-1] == '?'))
                --p;
        }
        if (p == at)
            return at;
        at = lexer.backOverGap(p);
    }
    return at;
}

/// Returns whether the text follows White's move and is followed by the next move number, so that
/// it takes the place of Black's move.
bool isBlacksMove(Lexer lexer, const Token& token)
{
    const char* const end = backOverRemarks(lexer, token.begin);
    const char* begin = end;
    while (begin > lexer.begin() && !isBlank(begin[-1]) && begin[-1] != '.' && begin[-1] != '}')
        --begin;
    const MoveNumber whites = numberBefore(lexer, begin);
    if (whites.digits.empty() || whites.dots > 1 || !rules::San::parse(textBetween(begin, end)))
        return false;
    for (int i = 0; i < mostRemarks; ++i) {
        lexer.skipSpace();
        const char next = lexer.at() < lexer.end() ? *lexer.at() : '\0';
        if (next != '{' && next != ';' && next != '$' && next != '!' && next != '?')
            break;
        static_cast<void>(lexer.next());
    }
    const MoveNumber following = numberAt(lexer);
    return !following.digits.empty() && following.dots == 1 && following.digits != whites.digits;
}

/// Returns whether an unknown character stands before what may be the rest of a piece's move.
bool mayBePiece(Lexer lexer, const Token& token)
{
    if (isAscii(*token.begin) || token.kind != TokenKind::Unknown ||
        characterAt(token.begin, lexer.end()).kind != Character::Kind::Other)
        return false;
    lexer.skipSpace();
    const char* const next = lexer.at();
    if (next + 1 >= lexer.end())
        return false;
    const bool isPart = isFileOfMove(next[0]) || next[0] == 'x' || next[0] == ':';
    return isPart && (isFileOfMove(next[1]) || isRankOfMove(next[1]) || next[1] == 'x');
}

/// Returns whether the text alone follows a move number. Marks around words do not count, nor does
/// a dash, which means that White's move stands elsewhere.
bool isNumberedAlone(const Lexer& lexer, const Token& token)
{
    const bool isMarks = token.text().find_first_not_of("\"',[]{}<>|") == std::string_view::npos &&
                         token.text() != "[]";
    const bool isDash = isAscii(*token.begin)
                            ? token.text() == "-"
                            : characterAt(token.begin, lexer.end()).kind == Character::Kind::Dash;
    return !isMarks && !isDash && !numberBefore(lexer, token.begin).digits.empty();
}

} // namespace

bool mayStandForMove(const Lexer& lexer, const Token& token)
{
    if (token.kind != TokenKind::Unknown && token.kind != TokenKind::Outcome)
        return false;
    return (token.kind == TokenKind::Unknown && holdsMove(token.text())) ||
           isNumberedAlone(lexer, token) || isBlacksMove(lexer, token) || mayBePiece(lexer, token);
}

} // namespace plyline::pgn
