#include "app/panels/storage_cost/plot_painter.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/kit/words/numbers.h"
#include "app/panels/storage_cost/cost_words.h"

#include <algorithm>
#include <cmath>

namespace plyline::storage_cost {

using Dot = PlotFrame::Dot;
using Kind = store::StorageModel::Kind;

namespace {

class PlotPainterWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::storage_cost::PlotPainterWords)
};

/// Height of the words in the corners of the field.
constexpr double captionHeight = 14.0;

/// Sorts the present dot first, then the three models without an interval, then the curve.
int rankOf(const Dot& dot)
{
    return dot.isPresent ? -1 : dot.model.kind == Kind::Checkpoints ? 1 : 0;
}

std::vector<Dot> curveOf(const PlotFrame& frame)
{
    std::vector<Dot> curve;
    for (const Dot& dot : frame.dots) {
        if (dot.model.kind == Kind::Checkpoints)
            curve.push_back(dot);
    }
    std::sort(curve.begin(), curve.end(),
              [](const Dot& a, const Dot& b) { return a.model.interval < b.model.interval; });
    return curve;
}

/// Drops ticks until their labels, which are `size` long, do not touch.
std::vector<double> thinned(std::vector<double> ticks, const LogAxis& axis, double size)
{
    while (ticks.size() > 2 &&
           std::abs(axis.positionOf(ticks[1]) - axis.positionOf(ticks[0])) < size) {
        std::vector<double> fewer;
        for (std::size_t i = 0; i < ticks.size(); i += 2)
            fewer.push_back(ticks[i]);
        ticks = std::move(fewer);
    }
    return ticks;
}

void paintAxes(QPainter& painter, const PlotGeometry& geometry, const look::Theme& theme,
               const look::Fonts& fonts)
{
    const QRectF field = geometry.field;
    painter.setFont(fonts.small);
    const QFontMetricsF metrics(fonts.small);
    const auto line = [&](QPointF from, QPointF to) {
        painter.setPen(QPen(theme.line, 1));
        painter.drawLine(from, to);
        painter.setPen(theme.textDim);
    };
    for (const double bytes : thinned(geometry.size.binaryTicks(1024.0), geometry.size, 62.0)) {
        const double x = std::floor(geometry.size.positionOf(bytes)) + 0.5;
        line({x, field.top()}, {x, field.bottom()});
        painter.drawText(QRectF(x - 40, field.bottom() + 3, 80, metrics.height()), Qt::AlignCenter,
                         words::bytesText(std::llround(bytes)));
    }
    for (const double micros : thinned(geometry.time.decimalTicks(), geometry.time, 18.0)) {
        const double y = std::floor(geometry.time.positionOf(micros)) + 0.5;
        line({field.left(), y}, {field.right(), y});
        painter.drawText(QRectF(0, y - 10, field.left() - 6, 20), Qt::AlignRight | Qt::AlignVCenter,
                         words::microsText(micros));
    }
    painter.setPen(QPen(theme.textDim, 1));
    painter.drawPolyline(QPolygonF({{field.left() - 0.5, field.top()},
                                    {field.left() - 0.5, field.bottom() + 0.5},
                                    {field.right(), field.bottom() + 0.5}}));
    painter.setPen(theme.textDim);
    const double below = field.bottom() + 3 + metrics.height();
    painter.drawText(QRectF(field.left(), below, field.width(), metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, PlotPainterWords::tr("size →"));
    painter.drawText(field.adjusted(5, 3, -5, -5), Qt::AlignLeft | Qt::AlignTop,
                     PlotPainterWords::tr("↑ time of a seek"));
    painter.drawText(field.adjusted(5, 3, -5, -4), Qt::AlignLeft | Qt::AlignBottom,
                     PlotPainterWords::tr("small and fast"));
}

void paintCurve(QPainter& painter, const PlotGeometry& geometry, const PlotFrame& frame,
                const look::Theme& theme)
{
    QPolygonF points;
    for (const Dot& dot : curveOf(frame))
        points << geometry.pointOf(dot.bytes, dot.micros);
    QColor color = theme.state;
    color.setAlphaF(0.55F);
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points);
}

/// Draws lines from the present dot to both axes.
void paintGuides(QPainter& painter, const PlotGeometry& geometry, const Dot& dot,
                 const look::Theme& theme)
{
    const QPointF at = geometry.pointOf(dot.bytes, dot.micros);
    QPen pen(theme.state, 1);
    pen.setDashPattern({3.0, 3.0});
    painter.setPen(pen);
    painter.drawLine(at, QPointF(at.x(), geometry.field.bottom()));
    painter.drawLine(at, QPointF(geometry.field.left(), at.y()));
}

void paintDot(QPainter& painter, QPointF at, const Dot& dot, const look::Theme& theme)
{
    const bool isEvents = dot.model.kind == Kind::Events;
    painter.setPen(QPen(isEvents ? theme.event : theme.state, 1.6));
    painter.setBrush(isEvents ? theme.event : theme.state);
    switch (dot.model.kind) {
    case Kind::Events:
        painter.drawEllipse(at, 5.0, 5.0);
        return;
    case Kind::Intervals:
        painter.setBrush(theme.surface);
        [[fallthrough]];
    case Kind::Snapshots:
        painter.drawRect(QRectF(at.x() - 4.5, at.y() - 4.5, 9.0, 9.0));
        return;
    case Kind::Checkpoints:
        break;
    }
    const double r = dot.isPresent ? 7.5 : 4.5;
    if (dot.isPresent)
        painter.setPen(QPen(theme.text, 1.6));
    painter.drawPolygon(QPolygonF(
        {at + QPointF(0, -r), at + QPointF(r, 0), at + QPointF(0, r), at + QPointF(-r, 0)}));
}

void paintNames(QPainter& painter, const PlotGeometry& geometry, const PlotFrame& frame,
                const look::Theme& theme, const look::Fonts& fonts)
{
    QFont bold = fonts.small;
    bold.setBold(true);
    std::vector<QPointF> points;
    std::vector<QSizeF> sizes;
    for (const Dot& dot : frame.dots) {
        const QFontMetricsF metrics(dot.isPresent ? bold : fonts.small);
        points.push_back(geometry.pointOf(dot.bytes, dot.micros));
        sizes.emplace_back(std::ceil(metrics.horizontalAdvance(dot.name)) + 2, metrics.height());
    }
    const std::vector<QRectF> places =
        placeNames(geometry.field.adjusted(0, captionHeight, 0, -captionHeight), points, sizes);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Dot& dot = frame.dots[i];
        if (places[i].isNull())
            continue;
        painter.setFont(dot.isPresent ? bold : fonts.small);
        painter.setPen(rankOf(dot) == 1                 ? theme.textDim
                       : dot.model.kind == Kind::Events ? theme.eventText
                                                        : theme.stateText);
        painter.drawText(places[i], Qt::AlignCenter | Qt::TextDontClip, dot.name);
    }
}

} // namespace

PlotFrame plotFrame(const std::vector<store::ModelCost>& costs, int interval)
{
    PlotFrame frame;
    for (const store::ModelCost& cost : costs) {
        if (cost.targets == 0)
            continue;
        const bool isCheckpoints = cost.model.kind == Kind::Checkpoints;
        const bool isPresent = isCheckpoints && cost.model.interval == interval;
        frame.dots.push_back({cost.model,
                              static_cast<double>(cost.size.filled.value_or(cost.size.bytes)),
                              cost.medianMicros,
                              isPresent       ? PlotPainterWords::tr("N = %1").arg(interval)
                              : isCheckpoints ? QString::number(cost.model.interval)
                                              : modelName(cost.model),
                              isPresent});
    }
    std::stable_sort(frame.dots.begin(), frame.dots.end(), [](const Dot& a, const Dot& b) {
        return std::pair(rankOf(a), a.model.interval) < std::pair(rankOf(b), b.model.interval);
    });
    return frame;
}

std::optional<PlotGeometry> plotGeometry(QSizeF room, const PlotFrame& frame)
{
    if (frame.dots.empty())
        return std::nullopt;
    const Dot& first = frame.dots.front();
    PlotRange range{{first.bytes, first.bytes}, {first.micros, first.micros}};
    for (const Dot& dot : frame.dots) {
        range.bytes = {std::min(range.bytes.first, dot.bytes),
                       std::max(range.bytes.second, dot.bytes)};
        range.micros = {std::min(range.micros.first, dot.micros),
                        std::max(range.micros.second, dot.micros)};
    }
    return plotGeometry(room, range);
}

const Dot* dotAt(const PlotGeometry& geometry, const PlotFrame& frame, QPointF point)
{
    const Dot* nearest = nullptr;
    double least = 9.0;
    for (const Dot& dot : frame.dots) {
        const QPointF direction = geometry.pointOf(dot.bytes, dot.micros) - point;
        const double distance = std::hypot(direction.x(), direction.y());
        if (distance < least) {
            least = distance;
            nearest = &dot;
        }
    }
    return nearest;
}

void paintPlot(QPainter& painter, QSizeF room, const PlotFrame& frame, const look::Theme& theme,
               const look::Fonts& fonts)
{
    const auto geometry = plotGeometry(room, frame);
    if (!geometry)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter, *geometry, theme, fonts);
    paintCurve(painter, *geometry, frame, theme);
    if (frame.dots.front().isPresent)
        paintGuides(painter, *geometry, frame.dots.front(), theme);
    // The present dot is drawn above all others.
    for (auto dot = frame.dots.rbegin(); dot != frame.dots.rend(); ++dot)
        paintDot(painter, geometry->pointOf(dot->bytes, dot->micros), *dot, theme);
    paintNames(painter, *geometry, frame, theme, fonts);
}

} // namespace plyline::storage_cost
