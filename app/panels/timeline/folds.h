#pragma once

#include "app/panels/timeline/timeline_layout.h"

namespace plyline::timeline {

/// Draws a zigzag at the foot of the ruler for each long thinking time that is folded, and its
/// length above it where there is room.
void paintFolds(const Canvas& canvas, const TimelineLayout& layout,
                const std::vector<QRectF>& taken);

} // namespace plyline::timeline
