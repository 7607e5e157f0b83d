#pragma once

#include <QtCore/QString>

#include "core/rules/piece.h"
#include "core/rules/square.h"

namespace plyline::words {

/// "white rook", translated.
[[nodiscard]] QString pieceName(rules::Piece piece);
/// "white rook a1": the piece and the square that tells it from others of its kind.
[[nodiscard]] QString pieceName(rules::Piece piece, rules::Square square);
/// "rook".
[[nodiscard]] QString roleName(rules::Role role);
/// "White", "Black": the player.
[[nodiscard]] QString sideName(rules::Color color);
/// "d4".
[[nodiscard]] QString squareName(rules::Square square);

} // namespace plyline::words
