#pragma once

#include <QtGui/QColor>

#include "app/panels/board/board_geometry.h"
#include "core/game/annotations.h"

class QPainter;

namespace plyline::board {

/// Returns the colour that the author of the PGN chose; the same in both themes.
[[nodiscard]] QColor colorOf(game::DrawingColor color);

/// Draws an arrow or circle from a comment of the PGN. Arrows are outlined, wider than those of the
/// last event, and begin beside their piece, not under it.
void drawDrawing(QPainter& painter, const BoardGeometry& geometry, const game::Drawing& drawing);

} // namespace plyline::board
