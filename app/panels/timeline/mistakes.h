#pragma once

#include <QtCore/QPointF>

#include "app/kit/look/theme.h"
#include "core/rules/piece.h"

#include <cstdint>
#include <optional>

class QPainter;

namespace plyline::timeline {

/// How much of the winning chances a move lost.
enum class Mistake : std::uint8_t { Inaccuracy, Mistake, Blunder };

/// Returns the degree of a loss on the scale from -1 to 1: from 0.1, 0.2 and 0.3 on.
[[nodiscard]] std::optional<Mistake> mistakeOf(double lossOfChances);
/// "?!", "?", "??".
[[nodiscard]] QString mistakeSign(Mistake mistake);
/// No part of a sign is further from its point, in logical pixels.
inline constexpr double mistakeReach = 16.0;
/// Draws an open triangle, a filled one or two filled ones with a rim in the colour of the lane.
/// They point up if the chances of White rose.
void paintMistake(QPainter& painter, Mistake mistake, rules::Color mover, QPointF center,
                  const look::Theme& theme);

} // namespace plyline::timeline
