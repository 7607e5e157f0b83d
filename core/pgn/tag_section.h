#pragma once

#include "core/pgn/lexer.h"

#include <string_view>

// Examines the text at a lexer's place in or after the tags of a game.

namespace plyline::pgn {

/// Returns whether the tag section continues. Damaged tags count only if nothing stands between.
[[nodiscard]] bool isTagHere(const Lexer& lexer, bool followsBlankLine);
/// Returns whether comments and escaped lines, without an empty line, stand between the tags here
/// and another tag of the same game.
[[nodiscard]] bool areCommentsBeforeTag(const Lexer& lexer, std::string_view firstName);
/// Returns whether an empty tag such as `[]` begins here.
[[nodiscard]] bool isEmptyTag(const Lexer& lexer);
/// Quick test before isStrayAmongTags: movetext nearly always begins with a number or a comment.
[[nodiscard]] constexpr bool mayBeStray(char first)
{
    return !(first >= '0' && first <= '9') && first != '{' && first != '*';
}
/// Returns whether the line here is neither tag, comment nor movetext, and tags of the same game
/// follow: after a line in brackets within the next three lines, after words without an empty line
/// between. `section` is the part of the tags read so far.
[[nodiscard]] bool isStrayAmongTags(const Lexer& lexer, std::string_view section);

} // namespace plyline::pgn
