#pragma once

#include "app/kit/look/theme.h"
#include "app/shell/present/present_frame.h"
#include "app/shell/present/present_geometry.h"

class QPainter;

namespace plyline::present {

/// Paints the words above and below the squares.
void paintPresent(QPainter& painter, const PresentGeometry& geometry, const PresentFrame& frame,
                  bool isFlipped, const look::Theme& theme);

} // namespace plyline::present
