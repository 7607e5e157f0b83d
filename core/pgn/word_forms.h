#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plyline::pgn {

/// Words about the move before: "ch", "dis.ch", "mate", "e.p.".
[[nodiscard]] bool isRemark(std::string_view text);
/// In UTF-8, with plain letters for figurines, plain signs for dashes and crosses, and without the
/// blanks and invisible characters inside a word.
[[nodiscard]] std::string normalized(std::string_view text);
/// Whether such blanks or characters stand in it.
[[nodiscard]] bool hasGap(std::string_view text);
/// Takes an annotation that is glued to the end of a move off, and says which NAG it is.
[[nodiscard]] std::optional<int> takeGlyph(std::string_view& text);

} // namespace plyline::pgn
