#pragma once

#include "core/pgn/lexer.h"

#include <string_view>

// Decides where the movetext of a game begins and ends, from the place of a lexer.

namespace plyline::pgn {

/// Returns whether a line without tags before it begins with a move number, a result or a move;
/// otherwise it is prose.
[[nodiscard]] bool looksLikeMovetext(const Lexer& lexer);
/// Returns the same after a result, where another result does not count; `first` is the next token.
[[nodiscard]] bool isMovetextHere(const Lexer& lexer, const Token& first);
/// Returns whether moves follow a result on the same line, as in "1. e4 1-0 e5 2. Nf3 *". Otherwise
/// the result ends its game (PGN standard, section 8.2.6).
[[nodiscard]] bool goesOnBehindOutcome(const Lexer& lexer);
/// Returns whether "0-0" means that both lose. It is castling unless it ends the game and the
/// Result tag says that both lose, no move was played, or it follows a move of Black, where
/// castling by White would have a move number. `result` is the value of the Result tag, empty if
/// there is none.
[[nodiscard]] bool isDoubleForfeit(const Lexer& lexer, const Token& token, std::string_view result);
/// Returns whether the bracket after a result encloses words and not a variation.
[[nodiscard]] bool areWordsBehind(Lexer bracket);

} // namespace plyline::pgn
