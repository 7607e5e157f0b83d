#pragma once

#include "app/kit/look/theme.h"
#include "app/panels/board/board_frame.h"
#include "app/panels/board/board_geometry.h"

class QPainter;

namespace plyline::board {

/// Draws a frame on any painter: screen, picture or paper.
void drawBoard(QPainter& painter, const BoardGeometry& geometry, const BoardFrame& frame,
               const look::Theme& theme);

} // namespace plyline::board
