#pragma once

#include "app/lanes/lanes_frame.h"
#include "app/lanes/lanes_geometry.h"
#include "app/look/theme.h"

class QPainter;

namespace plyline::lanes {

/// Paints what of the picture is in a window of `room`, whose top left corner is `scrolled` within
/// it; the names and the ruler stay at the window's edges.
void paintLanes(QPainter& painter, const LanesGeometry& geometry, const LanesFrame& frame,
                const look::Theme& theme, QSizeF room, QPointF scrolled);

} // namespace plyline::lanes
