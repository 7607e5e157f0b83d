#pragma once

#include "core/pgn/lexer.h"

namespace plyline::pgn {

/// Whether text among the moves that is no token of PGN, or a result that ends nothing, may stand
/// for a move: `token` is of kind Unknown or Outcome, `lexer` of the same bytes. The moves behind
/// such a text would be played for the wrong side.
[[nodiscard]] bool mayStandForMove(const Lexer& lexer, const Token& token);

} // namespace plyline::pgn
