#pragma once

#include "app/kit/look/theme.h"
#include "app/panels/swim_lanes/swim_lanes_frame.h"
#include "app/panels/swim_lanes/swim_lanes_geometry.h"

class QPainter;

namespace plyline::swim_lanes {

/// Paints the part of the picture in a window of size `room` whose top left corner is at
/// `scrolled`. Names and ruler stay at the edges of the window.
void paintLanes(QPainter& painter, const SwimLanesGeometry& geometry, const SwimLanesFrame& frame,
                const look::Theme& theme, QSizeF room, QPointF scrolled);

} // namespace plyline::swim_lanes
