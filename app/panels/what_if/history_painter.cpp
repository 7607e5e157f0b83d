#include "app/panels/what_if/history_painter.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include "app/kit/look/badge.h"

#include <algorithm>

namespace plyline::what_if {

using game::Ply;

namespace {

class HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::what_if::HistoryWords)
};

constexpr qreal lineWidth = 2;
constexpr qreal cellHeight = 10;
/// Where steps are narrower, the plies have no cells of their own.
constexpr qreal leastStep = 4;

void drawCells(QPainter& painter, const HistoryGeometry& geometry, Ply first, Ply last, qreal y,
               const QColor& color)
{
    if (geometry.step() < leastStep)
        return;
    const qreal width = std::min(10.0, geometry.step() * 0.6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (Ply ply = first; ply <= last; ply = ply.next())
        painter.drawRoundedRect(
            QRectF(geometry.x(ply) - width / 2, y - cellHeight / 2, width, cellHeight), 2, 2);
}

void drawNew(QPainter& painter, const HistoryGeometry& geometry, const HistoryFrame& frame,
             const look::Theme& theme)
{
    if (frame.newLast <= frame.fork)
        return;
    const qreal from = geometry.x(frame.fork), to = geometry.x(frame.fork.next());
    QPainterPath path(QPointF(from, HistoryGeometry::oldY()));
    path.cubicTo((from + to) / 2, HistoryGeometry::oldY(), (from + to) / 2, HistoryGeometry::newY(),
                 to, HistoryGeometry::newY());
    path.lineTo(geometry.x(frame.newLast), HistoryGeometry::newY());
    painter.setPen(QPen(theme.event, lineWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    drawCells(painter, geometry, frame.fork.next(), frame.newLast, HistoryGeometry::newY(),
              theme.event);
}

void drawCross(QPainter& painter, QPointF centre, const look::Theme& theme)
{
    constexpr qreal arm = 4;
    painter.setPen(QPen(theme.surface, 5));
    painter.drawLine(centre - QPointF(arm, arm), centre + QPointF(arm, arm));
    painter.drawLine(centre - QPointF(arm, -arm), centre + QPointF(arm, -arm));
    painter.setPen(QPen(theme.differ, 2));
    painter.drawLine(centre - QPointF(arm, arm), centre + QPointF(arm, arm));
    painter.drawLine(centre - QPointF(arm, -arm), centre + QPointF(arm, -arm));
}

void drawMeeting(QPainter& painter, const HistoryGeometry& geometry, const HistoryFrame& frame,
                 const look::Theme& theme)
{
    const QPointF old(geometry.x(frame.meeting->first), HistoryGeometry::oldY());
    const QPointF altered(geometry.x(frame.meeting->second), HistoryGeometry::newY());
    painter.setPen(QPen(theme.agree, lineWidth));
    painter.setBrush(theme.surface);
    painter.drawLine(old, altered);
    painter.drawEllipse(old, 4, 4);
    painter.drawEllipse(altered, 4, 4);
}

void drawShown(QPainter& painter, const HistoryGeometry& geometry, const HistoryFrame& frame,
               const look::Theme& theme)
{
    const qreal y = frame.shown > frame.fork ? HistoryGeometry::newY() : HistoryGeometry::oldY();
    painter.setPen(QPen(theme.text, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(geometry.x(frame.shown) - 6, y - 8, 12, 16), 4, 4);
}

} // namespace

HistoryGeometry geometryOf(const HistoryFrame& frame, double width)
{
    return {width, frame.fork, std::max(frame.oldLast, frame.newLast)};
}

void paintHistories(QPainter& painter, const HistoryGeometry& geometry, const HistoryFrame& frame,
                    const look::Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.textDim, lineWidth));
    painter.drawLine(QPointF(geometry.x(geometry.first()), HistoryGeometry::oldY()),
                     QPointF(geometry.x(frame.oldLast), HistoryGeometry::oldY()));
    drawCells(painter, geometry, geometry.first(), frame.oldLast, HistoryGeometry::oldY(),
              theme.textDim);
    drawNew(painter, geometry, frame, theme);
    if (frame.meeting)
        drawMeeting(painter, geometry, frame, theme);
    if (frame.impossible)
        drawCross(painter, {geometry.x(*frame.impossible), HistoryGeometry::oldY()}, theme);
    drawShown(painter, geometry, frame, theme);
    const QFont& font = look::Fonts::standard().small;
    look::drawElided(painter, QRectF(0, 0, geometry.width, HistoryGeometry::oldY() - 8),
                     HistoryWords::tr("as it was played"), font, theme.textDim);
    const qreal below = HistoryGeometry::newY() + 8;
    look::drawElided(painter, QRectF(0, below, geometry.width, HistoryGeometry::height() - below),
                     HistoryWords::tr("what if"), font, theme.eventText);
}

} // namespace plyline::what_if
