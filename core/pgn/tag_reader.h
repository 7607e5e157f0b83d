#pragma once

#include "core/pgn/lexer.h"
#include "core/pgn/tag_token.h"

#include <string_view>

namespace plyline::pgn {

/// Reads the tag at the lexer's place, however damaged it is.
[[nodiscard]] TagToken readTag(Lexer& lexer);
/// Reads the tag on the next line if it is plain (see PlainValue). Otherwise returns false and
/// reads nothing.
[[nodiscard]] bool takeNextPlainTag(Lexer& lexer, TagToken& tag);
/// Returns the name of a tag whose name has characters that are not allowed, as in `[Black's type
/// "program"]`, alone on its line. Empty if there is none.
[[nodiscard]] std::string_view oddTagName(const Lexer& lexer, const char* place);

} // namespace plyline::pgn
