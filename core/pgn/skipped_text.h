#pragma once

#include "core/pgn/lexer.h"

namespace plyline::pgn {

/// Returns whether a token without meaning among the moves may stand for a move, in which case the
/// following moves would be played for the wrong side. `token` is of kind Unknown, or Outcome if it
/// does not end the game; `lexer` must be of the same text.
[[nodiscard]] bool mayStandForMove(const Lexer& lexer, const Token& token);

} // namespace plyline::pgn
