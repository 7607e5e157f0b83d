#pragma once

#include "app/panels/board/board_frame.h"
#include "app/panels/board/board_geometry.h"

class QPainter;

namespace plyline::board {

/// Returns the rectangle of a glyph on the upper right corner of its square, inside the board.
[[nodiscard]] QRectF glyphRect(const BoardGeometry& geometry, rules::Square square);

/// Draws the sign on a disc; that of a mistake is red.
void drawGlyph(QPainter& painter, const BoardGeometry& geometry, const MoveGlyph& glyph);

} // namespace plyline::board
