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
/// What the signs mean, a line each: "?!  a questionable move". Empty without any.
[[nodiscard]] QString meaningsOf(const std::vector<int>& nags);
/// Whether one of them calls the move a mistake.
[[nodiscard]] bool callsMistake(const std::vector<int>& nags);

} // namespace plyline::moves
