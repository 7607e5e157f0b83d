#pragma once

#include <QtGui/QRegion>

#include "app/kit/look/theme.h"
#include "app/panels/board/board_frame.h"
#include "app/panels/board/board_geometry.h"

class QPainter;

namespace plyline::board {

/// Draws a frame with any painter: for the screen, a picture or paper. Skips squares and pieces
/// outside `exposed`, unless that is empty.
void drawBoard(QPainter& painter, const BoardGeometry& geometry, const BoardFrame& frame,
               const look::Theme& theme, const QRegion& exposed = {});
/// Returns where the pictures of two frames with the same geometry differ.
[[nodiscard]] QRegion changedRegion(const BoardGeometry& geometry, const BoardFrame& before,
                                    const BoardFrame& after);

} // namespace plyline::board
