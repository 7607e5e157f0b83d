#pragma once

#include <QtCore/QString>

#include "core/rules/piece.h"

namespace plyline::look {

/// "white rook", translated.
[[nodiscard]] QString pieceName(rules::Piece piece);

} // namespace plyline::look
