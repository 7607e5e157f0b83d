#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include "app/panels/timeline/timeline_painter.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

namespace {

/// The time that a polygon takes grows with the square of its points in a row of pixels, so one of
/// many points is drawn in strips. Each reaches into the next, so that no seam is seen.
void paintFilled(QPainter& painter, const QPolygonF& graph, double bottom)
{
    constexpr qsizetype pointsAStrip = 64;
    const qsizetype tops = graph.size() - 2; // then the two corners at the bottom
    for (qsizetype first = 0; first == 0 || first + 1 < tops; first += pointsAStrip) {
        const qsizetype end = std::min(tops, first + pointsAStrip + 2);
        QPolygonF strip = graph.mid(first, end - first);
        strip << QPointF(strip.back().x(), bottom) << QPointF(strip.front().x(), bottom);
        painter.drawPolygon(strip);
    }
}

void paintGraph(QPainter& painter, const TimelineLayout& layout, const look::Theme& theme)
{
    if (layout.graph.isEmpty())
        return;
    const QRectF lane = layout.geometry.graph();
    const QRectF known(layout.graph.front().x(), lane.top(), layout.graph.boundingRect().width(),
                       lane.height());
    QPainterPath shape;
    shape.addRoundedRect(known, 3.0, 3.0);

    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.blackCell);
    painter.drawPath(shape);
    painter.setClipPath(shape);
    painter.setBrush(theme.whiteCell);
    paintFilled(painter, layout.graph, lane.bottom());
    QPen dots(theme.textDim, 1.0, Qt::CustomDashLine, Qt::FlatCap);
    dots.setDashPattern({1.0, 3.0});
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(dots);
    const double middle = std::floor(lane.center().y()) + 0.5;
    painter.drawLine(QPointF(known.left(), middle), QPointF(known.right(), middle));
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.line, 1.0));
    painter.drawRoundedRect(known.adjusted(0.5, 0.5, -0.5, -0.5), 3.0, 3.0);
}

void paintCell(QPainter& painter, const Cell& cell, const look::Theme& theme)
{
    if (!cell.mover) {
        QRectF half = cell.rect;
        half.setHeight(std::floor(half.height() / 2));
        painter.fillRect(half, theme.whiteCell);
        half.moveTop(half.bottom());
        painter.fillRect(half, theme.blackCell);
        return;
    }
    const QColor& fill = *cell.mover == rules::Color::White ? theme.whiteCell : theme.blackCell;
    if (cell.rect.width() < 5.0) {
        painter.fillRect(cell.rect, fill);
        return;
    }
    // An outline in the middle tone keeps both colours off the surface in both themes.
    const double round = std::min({3.0, cell.rect.width() / 3, cell.rect.height() / 3});
    painter.setBrush(fill);
    painter.setPen(QPen(theme.textDim, 1.0));
    painter.drawRoundedRect(cell.rect.adjusted(0.5, 0.5, -0.5, -0.5), round, round);
}

/// A curve from the fork at the cells down to the lane, then along it.
void paintBranch(QPainter& painter, const BranchLane& lane, const QRectF& cells,
                 const look::Theme& theme)
{
    const QRectF& rect = lane.rect;
    const double y = rect.center().y();
    const double bend = std::min(8.0, rect.width());
    QPainterPath path(QPointF(rect.left(), cells.bottom()));
    path.quadTo(QPointF(rect.left(), y), QPointF(rect.left() + bend, y));
    path.lineTo(rect.right(), y);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(lane.branch.isShown ? theme.text : theme.textDim,
                        lane.branch.isShown ? 3.0 : 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(path);
}

/// "+4" at the end of the lanes.
void paintHiddenBranches(QPainter& painter, const TimelineLayout& layout, const look::Theme& theme)
{
    if (layout.hiddenBranches == 0)
        return;
    const QString text = QStringLiteral("+%1").arg(layout.hiddenBranches);
    QFont font = look::Fonts::standard().small;
    font.setPixelSize(10);
    const double width = QFontMetricsF(font).horizontalAdvance(text) + 6.0;
    const QRectF room = layout.geometry.branches();
    const QRectF box(room.right() - width, room.bottom() - 11.0, width, 11.0);
    painter.fillRect(box, theme.surface);
    painter.setFont(font);
    painter.setPen(theme.textDim);
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, text);
}

} // namespace

void paintBackdrop(QPainter& painter, const TimelineLayout& layout, const look::Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintGraph(painter, layout, theme);
    for (const Cell& cell : layout.cells)
        paintCell(painter, cell, theme);
    for (const BranchLane& lane : layout.branches)
        paintBranch(painter, lane, layout.geometry.cells(), theme);
    paintHiddenBranches(painter, layout, theme);
    for (const MarkSpot& spot : layout.marks)
        paintMark(painter, spot.mark, spot.center, theme);
}

} // namespace plyline::timeline
