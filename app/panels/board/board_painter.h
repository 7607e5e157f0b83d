#pragma once

#include <QtGui/QRegion>

#include "app/kit/look/theme.h"
#include "app/panels/board/board_frame.h"
#include "app/panels/board/board_geometry.h"

class QPainter;

namespace plyline::board {

/// Draws a frame on any painter: screen, picture or paper. Leaves out squares and pieces that lie
/// outside `exposed`, unless that is empty.
void drawBoard(QPainter& painter, const BoardGeometry& geometry, const BoardFrame& frame,
               const look::Theme& theme, const QRegion& exposed = {});
/// Where the pictures of the two frames differ; `geometry` is that of both.
[[nodiscard]] QRegion changedRegion(const BoardGeometry& geometry, const BoardFrame& before,
                                    const BoardFrame& after);

} // namespace plyline::board
