#pragma once

#include <QtCore/QPointF>

#include "app/kit/look/theme.h"
#include "core/analysis/judgement.h"

class QPainter;

namespace plyline::timeline {

using Mistake = analysis::Judgement;

/// "?!", "?", "??".
[[nodiscard]] QString mistakeSign(Mistake mistake);
/// No part of a sign is further from its point, in logical pixels.
inline constexpr double mistakeReach = 16.0;
/// Draws an open triangle, a filled one or two filled ones with a rim in the colour of the lane.
/// They point up if the chances of White rose.
void paintMistake(QPainter& painter, Mistake mistake, rules::Color mover, QPointF center,
                  const look::Theme& theme);

} // namespace plyline::timeline
