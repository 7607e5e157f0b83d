#pragma once

#include "app/panels/moves/moves_frame.h"
#include "app/panels/moves/moves_geometry.h"

class QPainter;

namespace plyline::moves {

/// Draws the rows between `top` and `top + height` of the list. The painter's origin is at `top`.
void paintMoves(QPainter& painter, const MoveList& list, const MovesGeometry& geometry,
                const MovesFrame& frame, double top, double height, const look::Theme& theme,
                const look::Fonts& fonts);

} // namespace plyline::moves
