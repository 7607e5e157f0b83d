#include "app/panels/timeline/curve_raster.h"

#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>

#include "app/panels/timeline/coverage_block.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace plyline::timeline {

namespace {

/// Calls `take(i)` for the parts of a curve that may reach into a block: from its point i - 1 to
/// its point i.
template <typename Take>
void visitParts(const QPolygonF& curve, double ratio, double left, double reach, const Take& take)
{
    const auto isBefore = [&](QPointF point) { return point.x() * ratio < left - reach; };
    const auto first = std::partition_point(curve.begin(), curve.end(), isBefore);
    const double right = left + CoverageBlock::width + reach;
    const auto begin = std::max<qsizetype>(1, first - curve.begin());
    for (qsizetype i = begin; i < curve.size() && curve[i - 1].x() * ratio <= right; ++i)
        take(i);
}

/// Adds the part of a curve up to its point i. Its corners are cut where the curve turns.
void addSlope(CoverageBlock& block, const QPolygonF& curve, qsizetype i, double ratio, double half)
{
    constexpr double far = std::numeric_limits<double>::infinity();
    const QPointF from = curve[i - 1] * ratio;
    const QPointF to = curve[i] * ratio;
    const bool isFalling = to.y() > from.y();
    // Where it goes on in the same direction, the next part is as long.
    const auto goesOn = [&](qsizetype end) {
        return end > 0 && end < curve.size() && (curve[end].y() > curve[end - 1].y()) == isFalling;
    };
    const double top = goesOn(isFalling ? i - 1 : i + 1) ? -far : std::min(from.y(), to.y()) - half;
    const double bottom =
        goesOn(isFalling ? i + 1 : i - 1) ? far : std::max(from.y(), to.y()) + half;
    block.addSlope(from, to, half, top, bottom);
}

/// Adds the level or upright part of a curve up to its point i. A corner belongs to the level part,
/// and parts that go on on the same level meet without one, so that nothing is covered twice.
void addStep(CoverageBlock& block, const QPolygonF& curve, qsizetype i, double ratio, double half)
{
    const auto isLevel = [&](qsizetype to) {
        return to > 0 && to < curve.size() && curve[to - 1].y() == curve[to].y();
    };
    const QPointF from = curve[i - 1] * ratio;
    const QPointF to = curve[i] * ratio;
    const double before = isLevel(i - 1) ? 0.0 : half;
    const double after = isLevel(i + 1) ? 0.0 : half;
    if (isLevel(i))
        return block.addRect(from.x() - before, from.y() - half, to.x() + after, to.y() + half);
    const double fromEnd = isLevel(i - 1) ? -half : half;
    const double toEnd = isLevel(i + 1) ? -half : half;
    const bool isFalling = to.y() > from.y();
    block.addRect(to.x() - half, isFalling ? from.y() - fromEnd : to.y() - toEnd, to.x() + half,
                  isFalling ? to.y() + toEnd : from.y() + fromEnd);
}

/// The pixels of a room.
struct PixelRoom
{
    int left;
    int top;
    int right;
    int bottom;

    PixelRoom(const QRectF& room, double ratio)
        : left(static_cast<int>(std::floor(room.left() * ratio))),
          top(static_cast<int>(std::floor(room.top() * ratio))),
          right(static_cast<int>(std::ceil(room.right() * ratio))),
          bottom(static_cast<int>(std::ceil(room.bottom() * ratio)))
    {}
};

/// Returns where a painter's device and clip let lines be seen.
QRectF seenRoom(const QPainter& painter, double ratio)
{
    const QPaintDevice& device = *painter.device();
    const QRectF window(QPointF(), QSizeF(device.width(), device.height()) / ratio);
    const QRectF room = window.translated(-painter.transform().dx(), -painter.transform().dy());
    return painter.hasClipping() ? room.intersected(painter.clipBoundingRect()) : room;
}

} // namespace

bool drawsPixels(const QPainter& painter)
{
    const QPaintEngine* engine = painter.paintEngine();
    return engine && engine->type() == QPaintEngine::Raster &&
           painter.transform().type() <= QTransform::TxTranslate;
}

bool isOfSteps(const QPolygonF& curve)
{
    return std::adjacent_find(curve.begin(), curve.end(), [](QPointF one, QPointF next) {
               return one.x() != next.x() && one.y() != next.y();
           }) == curve.end();
}

void paintAreaPixels(QPainter& painter, const std::vector<QPolygonF>& curves, const QRectF& room,
                     double y, const QColor& above, const QColor& below)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const PixelRoom pixels(room.intersected(seenRoom(painter, ratio)), ratio);
    const Shades upper = shadesOf(above);
    const Shades lower = shadesOf(below);
    const double level = y * ratio;
    CoverageBlock block(pixels.top, pixels.bottom - pixels.top);
    for (int left = pixels.left; left < pixels.right; left += CoverageBlock::width) {
        block.begin(left);
        for (const QPolygonF& curve : curves)
            visitParts(curve, ratio, left, 0.0, [&](qsizetype i) {
                block.addArea(curve[i - 1] * ratio, curve[i] * ratio, level);
            });
        block.paint(painter, ratio, level, upper, lower);
    }
}

void paintLinePixels(QPainter& painter, const std::vector<QPolygonF>& curves, double width,
                     const QColor& color)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const double half = width * ratio / 2;
    QRectF room;
    std::vector<bool> areSteps;
    for (const QPolygonF& curve : curves) {
        room |= curve.boundingRect().adjusted(-width, -width, width, width);
        areSteps.push_back(isOfSteps(curve));
    }
    const PixelRoom pixels(room.intersected(seenRoom(painter, ratio)), ratio);
    const Shades shades = shadesOf(color);
    CoverageBlock block(pixels.top, pixels.bottom - pixels.top);
    for (int left = pixels.left; left < pixels.right; left += CoverageBlock::width) {
        block.begin(left);
        for (std::size_t i = 0; i < curves.size(); ++i) {
            const QPolygonF& curve = curves[i];
            if (curve.size() == 1)
                block.addRect(curve[0].x() * ratio - half, curve[0].y() * ratio - half,
                              curve[0].x() * ratio + half, curve[0].y() * ratio + half);
            visitParts(curve, ratio, left, half, [&](qsizetype to) {
                if (areSteps[i])
                    addStep(block, curve, to, ratio, half);
                else
                    addSlope(block, curve, to, ratio, half);
            });
        }
        block.paint(painter, ratio, 0.0, shades, shades);
    }
}

} // namespace plyline::timeline
