#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plyline::pgn {

/// Returns whether the text is a remark about the move before: "ch", "dis.ch", "mate", "e.p.".
[[nodiscard]] bool isRemark(std::string_view text);
/// Returns the word in UTF-8 with letters for figurines, plain signs for dashes and crosses, and
/// without blanks and invisible characters inside.
[[nodiscard]] std::string normalized(std::string_view text);
/// Returns whether the word has blanks or invisible characters inside.
[[nodiscard]] bool hasGap(std::string_view text);
/// Removes an annotation attached to the end of a move and returns its NAG.
[[nodiscard]] std::optional<int> takeGlyph(std::string_view& text);

} // namespace plyline::pgn
