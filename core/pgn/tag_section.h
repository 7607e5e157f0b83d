#pragma once

#include "core/pgn/lexer.h"

#include <string_view>

// What stands where a lexer stands in or behind the tags of a game.

namespace plyline::pgn {

/// Whether the tag section goes on: damaged tags count where nothing stands between.
[[nodiscard]] bool isTagHere(const Lexer& lexer, bool followsBlankLine);
/// Whether comments and escaped lines stand here among the tags, without a blank line, and another
/// tag of the same game behind them.
[[nodiscard]] bool areCommentsBeforeTag(const Lexer& lexer, std::string_view firstName);
/// `[]` and the like among the tags.
[[nodiscard]] bool isEmptyTag(const Lexer& lexer);
/// A quick look before isStrayAmongTags: movetext nearly always begins with a number or a comment.
[[nodiscard]] constexpr bool mayBeStray(char first)
{
    return !(first >= '0' && first <= '9') && first != '{' && first != '*';
}
/// Whether the line here is no tag, no comment and no movetext, and the tags go on behind it:
/// behind a line in brackets at any distance, behind words at once. `section` is what was read of
/// them.
[[nodiscard]] bool isStrayAmongTags(const Lexer& lexer, std::string_view section);

} // namespace plyline::pgn
