#pragma once

#include <QtCore/QString>

#include <vector>

namespace plyline::moves {

/// Returns the sign of a Numeric Annotation Glyph (PGN standard, section 10, and the additions of
/// chess programs); "$9" for those without a common sign.
[[nodiscard]] QString nagGlyph(int nag);

/// Returns the signs of all NAGs of a move as they are shown after it: verdicts on the move
/// directly behind it, verdicts on the position after a space.
[[nodiscard]] QString glyphsOf(const std::vector<int>& nags);
/// Returns the meanings of the signs, one line each: "?!  a questionable move". Empty if there are
/// none.
[[nodiscard]] QString meaningsOf(const std::vector<int>& nags);
/// Whether any of them calls the move a mistake.
[[nodiscard]] bool callsMistake(const std::vector<int>& nags);

} // namespace plyline::moves
