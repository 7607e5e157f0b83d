#pragma once

#include <QtCore/QPointF>
#include <QtCore/QString>

#include "app/kit/look/theme.h"
#include "app/panels/timeline/timeline_game.h"

class QPainter;

namespace plyline::timeline {

/// "capture".
[[nodiscard]] QString markName(Mark mark);
/// No part of a mark or diamond is further from its point, in logical pixels.
inline constexpr double markReach = 7.0;
/// Draws a mark as in the mark lane, about 8 pixels wide.
void paintMark(QPainter& painter, Mark mark, QPointF center, const look::Theme& theme);
/// Draws the diamond of a checkpoint.
void paintCheckpoint(QPainter& painter, QPointF center, const look::Theme& theme);

} // namespace plyline::timeline
