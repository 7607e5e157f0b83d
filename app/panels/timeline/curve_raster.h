#pragma once

#include <QtCore/QRectF>
#include <QtGui/QColor>
#include <QtGui/QPolygonF>

#include <vector>

class QPainter;

namespace plyline::timeline {

/// Whether a painter draws device pixels and neither turns nor scales, so that pictures made for
/// its device pixel ratio stay crisp. These functions paint on such a painter: column by column, in
/// a time that grows with the points and the pixels, where filling and stroking polygons takes many
/// times longer. The x of a curve never falls.
[[nodiscard]] bool drawsPixels(const QPainter& painter);

/// Fills the areas between curves and the level `y` in one colour above it and another below it.
/// What lies outside `room` is cut.
void paintAreaPixels(QPainter& painter, const std::vector<QPolygonF>& curves, const QRectF& room,
                     double y, const QColor& above, const QColor& below);

/// Draws curves as lines. A curve of level and upright parts gets square corners, and one of a
/// single point is a dot.
void paintLinePixels(QPainter& painter, const std::vector<QPolygonF>& curves, double width,
                     const QColor& color);

/// Whether all parts of a curve are level or upright. A single point counts as a step of no length.
[[nodiscard]] bool isOfSteps(const QPolygonF& curve);

} // namespace plyline::timeline
