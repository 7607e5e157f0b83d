#pragma once

#include <QtGui/QColor>

#include "app/kit/look/theme.h"
#include "app/model/session/pointing.h"
#include "app/panels/board/board_geometry.h"
#include "core/game/annotations.h"

class QPainter;

namespace plyline::board {

/// Returns the colour that the author of the PGN chose; the same in both themes.
[[nodiscard]] QColor colorOf(game::DrawingColor color);

/// Draws an arrow or circle from a comment of the PGN. Arrows are outlined, wider than those of the
/// last event, and begin beside their piece, not under it.
void drawDrawing(QPainter& painter, const BoardGeometry& geometry, const game::Drawing& drawing);

/// Draws the arrow of a move that is pointed at: outlined and without a colour of its own, since it
/// is neither an event nor the author's.
void drawPointedMove(QPainter& painter, const BoardGeometry& geometry,
                     const session::PointedMove& move, const look::Theme& theme);

} // namespace plyline::board
