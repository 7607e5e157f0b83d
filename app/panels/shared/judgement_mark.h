#pragma once

#include <QtCore/QPointF>
#include <QtGui/QColor>

#include "core/analysis/judgement.h"

class QPainter;

namespace plyline::shared {

/// The width of a mark, and the height of one of its triangles, in pixels.
inline constexpr double judgementMarkWidth = 9.0;
inline constexpr double judgementMarkHeight = 8.0;
/// No part of a mark is further from its point.
inline constexpr double judgementMarkReach = 16.0;

/// Draws an inaccuracy as an open triangle, a mistake as a filled one, a blunder as two filled ones
/// of which the lower or upper is at `center`, with a rim in the colour of the ground. They point
/// up if the chances of White rose.
void paintJudgement(QPainter& painter, analysis::Judgement judgement, rules::Color mover,
                    QPointF center, const QColor& ink, const QColor& ground);

} // namespace plyline::shared
