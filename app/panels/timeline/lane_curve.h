#pragma once

#include <QtCore/QRectF>
#include <QtGui/QColor>
#include <QtGui/QPolygonF>

#include "app/panels/timeline/canvas.h"

#include <functional>
#include <optional>
#include <vector>

namespace plyline::timeline {

/// Returns a value at a ply; none where it is unknown.
using ValueAt = std::function<std::optional<double>(game::Ply)>;

enum class CurveForm : std::uint8_t {
    Slopes, ///< Straight from ply to ply.
    Steps,  ///< Level from each ply to the next.
};

/// Returns the curves of a value in the window and one ply beyond it, with a gap wherever it is
/// unknown. `yAt` returns pixels. If several plies are on one pixel, only the lowest and the
/// highest of them are used, so that the number of points is bounded by the width.
[[nodiscard]] std::vector<QPolygonF> curvesOf(const TimeAxis& axis, game::Ply last, CurveForm form,
                                              const ValueAt& yAt);
/// Draws curves as lines, and a known ply between two unknown ones as a dot.
void paintCurves(QPainter& painter, const std::vector<QPolygonF>& curves, const QPen& pen);
/// Returns what a colour of some opacity makes of the ground below it. Areas may be painted in
/// strips that overlap, so their colours must be opaque.
[[nodiscard]] QColor over(const QColor& ground, const QColor& color, double opacity);
/// Fills the areas between curves and the level `y`, above it with one colour and below it with
/// another, both opaque. `room` limits both.
void paintAreas(QPainter& painter, const std::vector<QPolygonF>& curves, const QRectF& room,
                double y, const QColor& above, const QColor& below);

/// A value of one ply as a bar.
struct LaneBar
{
    QRectF rect;
    rules::Color color; ///< The side to which it belongs.
};

/// Returns bars that stand on the lower edge of `room`. `shareAt` returns 0 to 1 of its height. If
/// several plies are on one pixel, the highest bar of each side is used. `colorOf` returns the side
/// of a ply.
[[nodiscard]] std::vector<LaneBar> barsOf(const TimeAxis& axis, game::Ply last, const QRectF& room,
                                          const ValueAt& shareAt,
                                          const std::function<rules::Color(game::Ply)>& colorOf);
void paintBars(const Canvas& canvas, const std::vector<LaneBar>& bars, double opacity);

/// Paints the ground of a lane along the track.
void paintGround(const Canvas& canvas, const QRectF& rect);
/// Paints the hairline of a level along the track, about `y`.
void paintLevel(const Canvas& canvas, const QRectF& rect, double y);

} // namespace plyline::timeline
