#pragma once

#include "app/board/board_frame.h"
#include "app/board/board_geometry.h"
#include "app/look/theme.h"

class QPainter;

namespace plyline::board {

/// Draws a frame on any painter: screen, picture or paper.
void drawBoard(QPainter& painter, const BoardGeometry& geometry, const BoardFrame& frame,
               const look::Theme& theme);

} // namespace plyline::board
