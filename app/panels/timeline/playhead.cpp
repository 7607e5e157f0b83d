#include "app/panels/timeline/playhead.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

namespace {

/// Returns the outline of the playhead's handle.
QPainterPath shieldIn(const QRectF& box)
{
    const double shoulder = box.bottom() - box.width() / 2 + 1.0;
    QPainterPath shield;
    shield.addRoundedRect(QRectF(box.topLeft(), QPointF(box.right(), shoulder)), 2.5, 2.5);
    QPainterPath point;
    point.addPolygon(QPolygonF({{box.left(), shoulder - 2.5},
                                {box.right(), shoulder - 2.5},
                                {box.right(), shoulder - 1.0},
                                {box.center().x(), box.bottom()},
                                {box.left(), shoulder - 1.0},
                                {box.left(), shoulder - 2.5}}));
    return shield.united(point);
}

QRectF handleAt(double x, const QRectF& ruler)
{
    constexpr double width = 14.0;
    constexpr double height = 16.0;
    return {x - width / 2, ruler.bottom() - height - 1.0, width, height};
}

} // namespace

QRectF handleRect(const TimeAxis& axis, const QRectF& ruler, game::Ply ply)
{
    return handleAt(axis.xOf(ply), ruler);
}

double playheadX(const TimeAxis& axis, const TimelineFrame& frame)
{
    const double last = axis.lastPly().number();
    return axis.scale().xOf(std::min(frame.ply.number() + frame.way, last));
}

QRectF handleRect(const TimelineLayout& layout, const TimelineFrame& frame)
{
    return handleAt(playheadX(layout.axis, frame), layout.ruler);
}

void paintPlayhead(const Canvas& canvas, const TimelineLayout& layout, const TimelineFrame& frame)
{
    const QRectF handle = handleRect(layout, frame);
    const double ratio = canvas.painter.device()->devicePixelRatioF();
    const double x = std::round(handle.center().x() * ratio) / ratio;
    constexpr double tolerance = 0.5;
    if (x < canvas.axis.left() - tolerance || x > canvas.axis.right() + tolerance)
        return;
    // The cell of the shown ply is amber itself, and the line must not cross its move.
    const bool hasCell = frame.ply > game::Ply() && !layout.lanes.empty();
    const double top = hasCell ? layout.lanes.front().layout->rect().bottom() : handle.center().y();
    canvas.painter.fillRect(QRectF(x - 1.0, top, 2.0, layout.body.bottom() - top),
                            canvas.theme.event);
    const double grow = frame.isHandleHot ? 1.0 : 0.0;
    const QRectF box =
        handle.adjusted(-grow, -grow, grow, grow).translated(x - handle.center().x(), 0);
    canvas.painter.setPen(frame.hasFocus ? QPen(canvas.theme.text, 1.5) : QPen(Qt::NoPen));
    canvas.painter.setBrush(canvas.theme.event);
    canvas.painter.drawPath(shieldIn(box));
}

void paintLitPlies(const Canvas& canvas, const TimelineLayout& layout, const TimelineFrame& frame)
{
    constexpr double radius = 3.0;
    for (const game::Ply ply : frame.lit) {
        if (!canvas.axis.shows(ply))
            continue;
        const double x = canvas.lineX(ply);
        canvas.painter.fillRect(
            QRectF(x - 0.5, layout.body.top() - 3.0, 1.0, layout.body.height() + 3.0),
            look::withAlpha(canvas.theme.event, 0.75));
        canvas.painter.setPen(Qt::NoPen);
        canvas.painter.setBrush(canvas.theme.event);
        canvas.painter.drawEllipse(QPointF(x, layout.body.top() - radius), radius, radius);
    }
}

void paintGhostLine(const Canvas& canvas, const TimelineLayout& layout, const TimelineFrame& frame)
{
    if (!frame.ghost || *frame.ghost == frame.ply || !canvas.axis.shows(*frame.ghost))
        return;
    const double x = canvas.lineX(*frame.ghost);
    if (frame.ghostLabel.isEmpty()) {
        const QRectF handle = handleRect(layout.axis, layout.ruler, *frame.ghost);
        canvas.painter.setPen(QPen(canvas.theme.event, 1.2));
        canvas.painter.setBrush(canvas.theme.surface);
        canvas.painter.drawPath(shieldIn(
            handle.adjusted(1.0, 1.0, -1.0, -1.0).translated(x - handle.center().x(), 0.0)));
    }
    canvas.painter.fillRect(
        QRectF(x - 0.5, layout.body.top() - 3.0, 1.0, layout.body.height() + 3.0),
        look::withAlpha(canvas.theme.event, 0.75));
}

QRectF ghostChip(const TimelineLayout& layout, const TimelineFrame& frame, const QFont& font,
                 const QRectF& handle)
{
    if (!frame.ghost || *frame.ghost == frame.ply || frame.ghostLabel.isEmpty() ||
        !layout.axis.shows(*frame.ghost))
        return {};
    const QRectF& ruler = layout.ruler;
    const double width = std::ceil(QFontMetricsF(font).horizontalAdvance(frame.ghostLabel)) + 14.0;
    const double limit = std::max(ruler.left(), ruler.right() - width);
    double x = std::clamp(layout.axis.xOf(*frame.ghost) - width / 2, ruler.left(), limit);
    constexpr double clearance = 3.0;
    if (x < handle.right() + clearance && x + width > handle.left() - clearance) {
        const double before = handle.left() - clearance - width;
        const double after = handle.right() + clearance;
        const bool isBefore = *frame.ghost < frame.ply;
        x = isBefore ? before : after;
        if (before < ruler.left() || after > limit)
            x = before < ruler.left() ? after : before;
    }
    return {std::round(x), ruler.top(), width, ruler.height() - 4.0};
}

void paintGhostChip(const Canvas& canvas, const TimelineFrame& frame, const QRectF& chip)
{
    if (chip.isEmpty())
        return;
    QPainter& painter = canvas.painter;
    painter.setBrush(canvas.theme.raised);
    painter.setPen(QPen(look::withAlpha(canvas.theme.event, 0.75), 1.0));
    painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 4.0, 4.0);
    painter.setFont(canvas.fonts.small);
    painter.setPen(canvas.theme.text);
    painter.drawText(chip, Qt::AlignCenter, frame.ghostLabel);
}

} // namespace plyline::timeline
