#pragma once

#include "core/pgn/lexer.h"
#include "core/pgn/tag_token.h"

#include <string_view>

namespace plyline::pgn {

/// Takes the tag that begins where the lexer stands, however damaged it is.
[[nodiscard]] TagToken readTag(Lexer& lexer);
/// Takes the tag on the next line, when it is written as nearly all are; else nothing is taken.
[[nodiscard]] bool takeNextPlainTag(Lexer& lexer, TagToken& tag);
/// The name of a tag that has more in it than a name may have: "[Black's type "program"]", alone on
/// its line. Empty where none stands.
[[nodiscard]] std::string_view oddTagName(const Lexer& lexer, const char* place);

} // namespace plyline::pgn
