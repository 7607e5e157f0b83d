#pragma once

#include <QtGui/QImage>

#include "app/kit/look/theme.h"
#include "app/panels/swim_lanes/swim_lanes_frame.h"
#include "app/panels/swim_lanes/swim_lanes_geometry.h"

namespace plyline::swim_lanes {

/// Returns the whole picture at twice the screen's resolution, or as much as the largest image
/// allows. GUI thread.
[[nodiscard]] QImage imageOfLanes(const SwimLanesGeometry& geometry, const SwimLanesFrame& frame,
                                  const look::Theme& theme);
/// Returns the whole picture as SVG. GUI thread.
[[nodiscard]] QByteArray svgOfLanes(const SwimLanesGeometry& geometry, const SwimLanesFrame& frame,
                                    const look::Theme& theme);

} // namespace plyline::swim_lanes
