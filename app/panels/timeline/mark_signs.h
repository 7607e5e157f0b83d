#pragma once

#include <QtCore/QPointF>
#include <QtCore/QString>

#include "app/kit/look/theme.h"
#include "app/panels/timeline/timeline_game.h"

class QPainter;

namespace plyline::timeline {

/// "capture".
[[nodiscard]] QString markName(Mark mark);
/// One mark alone, about 8 pixels wide, as in the mark lane.
void paintMark(QPainter& painter, Mark mark, QPointF center, const look::Theme& theme);
/// The diamond of a checkpoint.
void paintCheckpoint(QPainter& painter, QPointF center, const look::Theme& theme);

} // namespace plyline::timeline
