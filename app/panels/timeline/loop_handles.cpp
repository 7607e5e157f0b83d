#include "app/panels/timeline/loop_handles.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

QRectF loopHandle(const TimeAxis& axis, const QRectF& ruler, game::Ply ply)
{
    constexpr double width = 7.0;
    constexpr double height = 14.0;
    return {std::round(axis.xOf(ply)) - width / 2, ruler.bottom() - height - 3.0, width, height};
}

std::optional<LoopEnd> loopEndAt(const TimelineLayout& layout, const std::optional<LoopRange>& loop,
                                 QPointF point)
{
    if (!loop)
        return {};
    for (const LoopEnd end : {LoopEnd::Out, LoopEnd::In}) {
        const game::Ply ply = end == LoopEnd::In ? loop->first : loop->last;
        const QRectF handle = loopHandle(layout.axis, layout.ruler, ply);
        if (layout.axis.shows(ply) && handle.adjusted(-3, -2, 3, 2).contains(point))
            return end;
    }
    return {};
}

void paintLoop(const Canvas& canvas, const QRectF& body, const std::optional<LoopRange>& loop)
{
    if (!loop)
        return;
    const double left = canvas.lineX(loop->first);
    const double right = canvas.lineX(loop->last);
    const QRectF range =
        QRectF(left, body.top(), right - left, body.height())
            .intersected({canvas.axis.left(), body.top(), canvas.axis.trackWidth(), body.height()});
    QPainter& painter = canvas.painter;
    painter.fillRect(range, look::withAlpha(canvas.theme.event, loop->isOn ? 0.09 : 0.05));
    painter.setPen(QPen(look::withAlpha(canvas.theme.event, loop->isOn ? 0.9 : 0.5), 1.0));
    constexpr double hook = 4.0;
    for (const auto& [x, inwards] : {std::pair(left, hook), std::pair(right, -hook)})
        painter.drawPolyline(QPolygonF(
            {{x, body.top() - 4.0}, {x, body.bottom() - 0.5}, {x + inwards, body.bottom() - 0.5}}));
}

void paintLoopHandles(const Canvas& canvas, const TimelineLayout& layout,
                      const std::optional<LoopRange>& loop)
{
    if (!loop)
        return;
    QPainter& painter = canvas.painter;
    painter.setPen(QPen(canvas.theme.event, 1.2));
    painter.setBrush(loop->isOn ? canvas.theme.event : canvas.theme.surface);
    for (const game::Ply ply : {loop->first, loop->last}) {
        if (!canvas.axis.shows(ply))
            continue;
        const QRectF handle = loopHandle(layout.axis, layout.ruler, ply);
        painter.drawRoundedRect(handle.adjusted(0.6, 0.6, -0.6, -0.6), 2.5, 2.5);
    }
}

} // namespace plyline::timeline
