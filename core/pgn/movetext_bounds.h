#pragma once

#include "core/pgn/lexer.h"

#include <string_view>

// Where the movetext of a game begins and ends, as seen from where a lexer stands.

namespace plyline::pgn {

/// A move number, a result or a move at the start of a line that no tags introduce; prose begins
/// otherwise.
[[nodiscard]] bool looksLikeMovetext(const Lexer& lexer);
/// The same behind a result, where another result is none; `first` is the token that comes next.
[[nodiscard]] bool isMovetextHere(const Lexer& lexer, const Token& first);
/// A result ends its game (PGN standard, section 8.2.6), unless the moves go on behind it on the
/// same line: "1. e4 1-0 e5 2. Nf3 *".
[[nodiscard]] bool goesOnBehindOutcome(const Lexer& lexer);
/// "0-0" is castling, unless it ends the game where the Result tag says that both lose, where
/// nothing was played, or behind a move of Black's, where White's castling would have a number.
/// `result` is the tag's value, empty where there is none.
[[nodiscard]] bool isDoubleForfeit(const Lexer& lexer, const Token& token, std::string_view result);
/// Whether what follows the bracket behind a result is no variation.
[[nodiscard]] bool areWordsBehind(Lexer bracket);

} // namespace plyline::pgn
