#pragma once

#include <QtGui/QImage>

#include "app/kit/look/theme.h"
#include "app/panels/swim_lanes/swim_lanes_frame.h"
#include "app/panels/swim_lanes/swim_lanes_geometry.h"
#include "core/base/error.h"
#include "core/base/expected.h"

namespace plyline::swim_lanes {

/// The whole picture as pixels, twice as fine as the screen, or as fine as the largest image
/// allows. GUI thread.
[[nodiscard]] QImage imageOfLanes(const SwimLanesGeometry& geometry, const SwimLanesFrame& frame,
                                  const look::Theme& theme);
/// The same as vectors, in SVG. GUI thread.
[[nodiscard]] QByteArray svgOfLanes(const SwimLanesGeometry& geometry, const SwimLanesFrame& frame,
                                    const look::Theme& theme);

/// Puts the bytes into a file, which is there whole or as it was before. Any thread. Errors:
/// FileNotWritable.
[[nodiscard]] Expected<void, Error> writePicture(const QString& path, const QByteArray& bytes);

} // namespace plyline::swim_lanes
