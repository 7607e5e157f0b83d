#pragma once

#include <QtGui/QImage>

#include "app/kit/look/theme.h"
#include "app/panels/swim_lanes/swim_lanes_frame.h"
#include "app/panels/swim_lanes/swim_lanes_geometry.h"

namespace plyline::swim_lanes {

/// The whole picture as pixels, twice as fine as the screen, or as fine as the largest image
/// allows. GUI thread.
[[nodiscard]] QImage imageOfLanes(const SwimLanesGeometry& geometry, const SwimLanesFrame& frame,
                                  const look::Theme& theme);
/// The same as vectors, in SVG. GUI thread.
[[nodiscard]] QByteArray svgOfLanes(const SwimLanesGeometry& geometry, const SwimLanesFrame& frame,
                                    const look::Theme& theme);

} // namespace plyline::swim_lanes
