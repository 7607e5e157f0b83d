#pragma once

#include <QtGui/QIcon>

#include "app/moves/moves_geometry.h"

class QPainter;

namespace plyline::moves {

/// What the cursor adds to a list.
struct MovesFrame
{
    game::Ply ply;
    std::optional<game::Ply> ghost;
    bool hasFocus = false;
    bool operator==(const MovesFrame&) const = default;
};

/// Draws the rows between `top` and `top + height` of the list; the painter's origin is `top`.
void paintMoves(QPainter& painter, const MoveList& list, const MovesGeometry& geometry,
                const MovesFrame& frame, double top, double height, const look::Theme& theme,
                const look::Fonts& fonts);

} // namespace plyline::moves
