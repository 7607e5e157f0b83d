#pragma once

#include "app/kit/look/theme.h"
#include "app/panels/swim_lanes/swim_lanes_frame.h"
#include "app/panels/swim_lanes/swim_lanes_geometry.h"

class QPainter;

namespace plyline::swim_lanes {

/// Paints what of the picture is in a window of `room`, whose top left corner is `scrolled` within
/// it; the names and the ruler stay at the window's edges.
void paintLanes(QPainter& painter, const SwimLanesGeometry& geometry, const SwimLanesFrame& frame,
                const look::Theme& theme, QSizeF room, QPointF scrolled);

} // namespace plyline::swim_lanes
