#pragma once

#include <QtCore/QString>

namespace plyline::words {

/// What a Numeric Annotation Glyph says (PGN standard, section 10; from 140 on, what chess programs
/// have added): "a mistake", "White has a slight advantage". For other numbers that they have no
/// agreed meaning.
[[nodiscard]] QString nagMeaning(int nag);

} // namespace plyline::words
