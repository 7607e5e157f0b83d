#pragma once

#include "app/kit/look/theme.h"
#include "app/panels/engine_analysis/lines_geometry.h"

class QPainter;

namespace plyline::engine_analysis {

/// `marked` is the move under the pointer or the keyboard.
void paintLines(QPainter& painter, const LinesGeometry& geometry, const LinesFrame& frame,
                const std::optional<LineMove>& marked, bool hasFocus, const look::Theme& theme);

} // namespace plyline::engine_analysis
