#pragma once

#include "core/pgn/lexer.h"

#include <optional>
#include <string_view>

namespace plyline::pgn {

/// Returns the NAG of letters that annotate the move before: a novelty, a diagram, an editor's
/// remark. Returns none if they may be the piece letter of a move. Precondition: the lexer is at
/// the start of `word`.
[[nodiscard]] std::optional<int> letterNag(const Lexer& lexer, std::string_view word);

} // namespace plyline::pgn
