#pragma once

#include <QtCore/QString>

#include "core/rules/piece.h"
#include "core/rules/square.h"

namespace plyline::words {

/// "white rook".
[[nodiscard]] QString pieceName(rules::Piece piece);
/// "white rook a1": a piece with the square that identifies it.
[[nodiscard]] QString pieceName(rules::Piece piece, rules::Square square);
/// "rook".
[[nodiscard]] QString roleName(rules::Role role);
/// "White", "Black".
[[nodiscard]] QString sideName(rules::Color color);
/// "lichess.org/study/iDSPaPWA" for a site that is the address of a page; else the site as it is.
[[nodiscard]] QString siteName(QString site);
/// "d4".
[[nodiscard]] QString squareName(rules::Square square);

} // namespace plyline::words
