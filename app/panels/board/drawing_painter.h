#pragma once

#include <QtGui/QColor>

#include "app/panels/board/board_geometry.h"
#include "core/game/annotations.h"

class QPainter;

namespace plyline::board {

/// The colour that a PGN's author chose; the same in both themes.
[[nodiscard]] QColor colorOf(game::DrawingColor color);

/// An arrow or a circle that a PGN's comment brings: outlined, wider than the arrow of the last
/// event, and beginning beside its piece, not under it.
void drawDrawing(QPainter& painter, const BoardGeometry& geometry, const game::Drawing& drawing);

} // namespace plyline::board
