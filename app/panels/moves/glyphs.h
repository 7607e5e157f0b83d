#pragma once

#include <QtCore/QString>

#include <vector>

namespace plyline::moves {

/// The sign for a Numeric Annotation Glyph (PGN standard, section 10, and what chess programs have
/// added); "$9" for those without a common one.
[[nodiscard]] QString nagGlyph(int nag);

/// The signs of all NAGs of a move as they stand behind it: verdicts on the move touch it, those on
/// the position stand apart.
[[nodiscard]] QString glyphsOf(const std::vector<int>& nags);
/// What the signs mean, a line each: "?!  a questionable move". Empty without any.
[[nodiscard]] QString meaningsOf(const std::vector<int>& nags);
/// Whether one of them calls the move a mistake.
[[nodiscard]] bool callsMistake(const std::vector<int>& nags);

} // namespace plyline::moves
