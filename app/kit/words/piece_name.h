#pragma once

#include <QtCore/QString>

#include "core/rules/piece.h"

namespace plyline::words {

/// "white rook", translated.
[[nodiscard]] QString pieceName(rules::Piece piece);

} // namespace plyline::words
