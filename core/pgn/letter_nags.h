#pragma once

#include "core/pgn/lexer.h"

#include <optional>
#include <string_view>

namespace plyline::pgn {

/// The NAG of letters that annotate the move before: a novelty, a diagram, an editor's remark. None
/// where they may be the piece of a move. Precondition: the lexer stands where the word begins.
[[nodiscard]] std::optional<int> letterNag(const Lexer& lexer, std::string_view word);

} // namespace plyline::pgn
