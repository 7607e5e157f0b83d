#include "core/pgn/movetext_bounds.h"

#include "core/game/outcome.h"
#include "core/pgn/characters.h"
#include "core/rules/san.h"

#include <algorithm>

namespace plyline::pgn {

namespace {

bool isMove(const Token& token)
{
    return token.kind == TokenKind::Move && rules::San::parse(token.text()).has_value();
}

/// Returns whether the two words before are moves of White and Black, or the last one has a number
/// of Black's.
bool followsBlacksMove(const Lexer& lexer, const char* place)
{
    const auto wordBefore = [&lexer](const char* at) {
        const char* const end = lexer.backOverGap(at);
        const char* begin = end;
        while (begin > lexer.begin() && !isBlank(begin[-1]))
            --begin;
        return textBetween(begin, end);
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
    return lexer.followsNumber(last.data()) ? before.ends_with("..") : isMoveWord(before);
}

} // namespace

bool looksLikeMovetext(const Lexer& lexer)
{
    constexpr std::ptrdiff_t longest = 256;
    const char* const at = lexer.at();
    const char* const limit = std::min(lexer.end(), at + std::min(longest, lexer.end() - at));
    Lexer ahead = lexer.upTo(lexer.upTo(limit).lineEnd(at));
    const Token token = ahead.next();
    return token.kind == TokenKind::Outcome || isMovetextHere(lexer, token);
}

bool isMovetextHere(const Lexer& lexer, const Token& first)
{
    const char* const at = lexer.at();
    const char* p = at;
    while (p < lexer.end() && *p >= '0' && *p <= '9')
        ++p;
    const auto digits = p - at;
    if (digits > 0 && digits <= 4 && p < lexer.end() && *p == '.')
        return true;
    return digits <= 4 && isMove(first);
}

bool goesOnBehindOutcome(const Lexer& lexer)
{
    constexpr std::ptrdiff_t longest = 64;
    Lexer ahead = lexer;
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

bool isDoubleForfeit(const Lexer& lexer, const Token& token, std::string_view result)
{
    constexpr int mostComments = 8;
    if (token.kind != TokenKind::Move || *token.begin != '0' ||
        game::parseOutcome(token.text()) != game::Outcome::BothLose)
        return false;
    const char* const before = lexer.backOverGap(token.begin);
    const bool isFirst = before == lexer.begin() || before[-1] == ']';
    const bool isTagged = game::parseOutcome(result) == game::Outcome::BothLose;
    if (!isTagged && !isFirst && !followsBlacksMove(lexer, token.begin))
        return false;
    Lexer ahead = lexer;
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

bool areWordsBehind(Lexer bracket)
{
    const char* const at = bracket.at();
    const Token first = bracket.next();
    if (first.kind != TokenKind::Move)
        return false;
    const bool hasNumber = at < bracket.end() && *at >= '0' && *at <= '9';
    return !hasNumber && !isMove(first);
}

} // namespace plyline::pgn
