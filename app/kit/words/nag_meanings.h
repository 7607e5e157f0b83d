#pragma once

#include <QtCore/QString>

namespace plyline::words {

/// Returns the meaning of a Numeric Annotation Glyph (PGN standard, section 10; from 140 on, the
/// additions of chess programs): "a mistake", "White has a slight advantage". For other numbers it
/// says that they have no agreed meaning.
[[nodiscard]] QString nagMeaning(int nag);

} // namespace plyline::words
