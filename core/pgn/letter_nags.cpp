#include "core/pgn/letter_nags.h"

#include "core/game/nag_signs.h"
#include "core/pgn/characters.h"
#include "core/pgn/split_move.h"

#include <algorithm>

namespace plyline::pgn {

namespace {

using Kind = Character::Kind;

constexpr bool isLetters(const game::NagSign& sign)
{
    return sign.nag != 0 && sign.text.front() >= 'A' && sign.text.front() <= 'Z';
}
constexpr auto letterSigns = game::selectNagSigns<isLetters>();

} // namespace

std::optional<int> letterNag(const Lexer& lexer, std::string_view word)
{
    const auto* const known =
        std::find_if(letterSigns.begin(), letterSigns.end(),
                     [&](const game::NagSign& sign) { return sign.text == word; });
    if (known == letterSigns.end() || !lexer.followsMove(word.data()))
        return std::nullopt;
    const char* const end = word.data() + word.size();
    const char* const next = lexer.skipGap(end);
    const bool isGlued = next == end && next < lexer.end() &&
                         std::string_view("{;()$!?").find(*next) == std::string_view::npos;
    const bool isPiece = word.size() == 1 && SplitMove(lexer).nextPart(word) != end;
    if (isGlued || isPiece)
        return std::nullopt;
    if (next < lexer.end() && !isAscii(*next)) {
        const Kind kind = characterAt(next, lexer.end()).kind;
        return kind == Kind::Other || kind == Kind::Times ? std::nullopt
                                                          : std::optional(known->nag);
    }
    const bool isSpoilt = next < lexer.end() &&
                          (detail::byteClasses[detail::byteAt(next)] == detail::ByteClass::Other ||
                           std::string_view("\"<>]}").find(*next) != std::string_view::npos);
    return isSpoilt ? std::nullopt : std::optional(known->nag);
}

} // namespace plyline::pgn
