#include "app/panels/timeline/timeline_painter.h"

#include <QtGui/QPainter>

#include "app/panels/timeline/playhead.h"
#include "app/panels/timeline/timeline_pins.h"

#include <algorithm>

namespace plyline::timeline {

namespace {

/// Dims the future with a veil in the colour of the surface. Adjacent lanes that are dimmed alike
/// share one veil, so that what connects them is dimmed too.
void paintFuture(const Canvas& canvas, const TimelineLayout& layout, game::Ply shown)
{
    if (shown >= canvas.axis.lastPly())
        return;
    const QColor veil = look::withAlpha(canvas.theme.surface, 0.48);
    const double now = canvas.lineX(shown);
    const auto& lanes = layout.lanes;
    for (auto first = lanes.begin(); first != lanes.end();) {
        const Future future = first->lane->future();
        const auto end = std::find_if(first, lanes.end(), [&](const PlacedLane& one) {
            return one.lane->future() != future;
        });
        const PlacedLane& last = *std::prev(end);
        // A curve ends at the edge of its lane; cells and signs may reach one pixel further.
        const bool isCurve = future == Future::AtPlayhead;
        const double left = isCurve ? now : now + canvas.axis.step() / 2;
        const double top = isCurve ? first->room.top() : first->room.top() - 1.0;
        const double bottom = isCurve ? last.layout->rect().bottom() : last.room.bottom();
        const QRectF room(left, top, canvas.axis.width() - left, bottom - top);
        if (future != Future::NeverDimmed)
            canvas.painter.fillRect(room, veil);
        first = end;
    }
}

void paintLoop(const Canvas& canvas, const QRectF& body, const std::optional<LoopRange>& loop)
{
    if (!loop)
        return;
    const double left = canvas.lineX(loop->first);
    const double right = canvas.lineX(loop->last);
    const QRectF range(left, body.top(), right - left, body.height());
    QPainter& painter = canvas.painter;
    painter.fillRect(range, look::withAlpha(canvas.theme.event, loop->isOn ? 0.16 : 0.08));
    painter.setPen(QPen(look::withAlpha(canvas.theme.event, loop->isOn ? 0.9 : 0.5), 1.5));
    constexpr double hook = 4.0;
    painter.drawPolyline(QPolygonF({{left + hook, body.top()},
                                    {left, body.top()},
                                    {left, body.bottom()},
                                    {left + hook, body.bottom()}}));
    painter.drawPolyline(QPolygonF({{right - hook, body.top()},
                                    {right, body.top()},
                                    {right, body.bottom()},
                                    {right - hook, body.bottom()}}));
}

/// Returns what the playhead covers between two plies, including its handle, the pins that move out
/// of its way, and the labels that one of the handles hides.
QRegion passed(const TimelineLayout& layout, game::Ply from, game::Ply to)
{
    constexpr double besideHandle = 28.0;
    const double margin = besideHandle + layout.axis.step();
    const double left = layout.axis.xOf(std::min(from, to)) - margin;
    const double right = layout.axis.xOf(std::max(from, to)) + margin;
    const QRectF strip(left, 0.0, right - left, layout.size.height());
    QRegion region(strip.toAlignedRect());
    for (const RulerLabel& label : layout.labels)
        if (roomOf(label).intersects(strip))
            region += roomOf(label).toAlignedRect();
    return region;
}

} // namespace

void paintBackdrop(QPainter& painter, const TimelineLayout& layout, const look::Theme& theme,
                   const look::Fonts& fonts)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const Canvas canvas{painter, layout.axis, theme, fonts, {}};
    for (const PlacedLane& placed : layout.lanes)
        placed.layout->paintBackdrop(canvas);
}

void paintMoment(QPainter& painter, const TimelineLayout& layout, const TimelineFrame& frame,
                 const look::Theme& theme, const look::Fonts& fonts, const QRegion& exposed)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const Canvas canvas{painter, layout.axis, theme, fonts, exposed};
    paintFuture(canvas, layout, frame.ply);
    for (const PlacedLane& placed : layout.lanes)
        placed.layout->paintMoment(canvas, frame);
    if (layout.axis.lastPly() == game::Ply())
        return;

    const QRectF handle = handleRect(layout.axis, layout.ruler, frame.ply);
    const QRectF chip = ghostChip(layout, frame, fonts.small, handle);
    std::vector<QRectF> taken = pinRects(layout, frame.study, handle);
    taken.insert(taken.end(), {handle, chip});
    paintLoop(canvas, layout.body, frame.loop);
    paintRange(canvas, layout, frame.study);
    for (const PlacedLane& placed : layout.lanes)
        placed.layout->paintOnTop(canvas, frame);
    paintAnswers(canvas, layout, frame.study);
    paintRuler(canvas, layout.labels, frame.ply, taken);
    paintGhostLine(canvas, layout, frame);
    paintPins(canvas, layout, frame.study, handle);
    paintPlayhead(canvas, layout, frame);
    paintGhostChip(canvas, frame, chip);
}

QRegion changedRegion(const TimelineLayout& layout, const TimelineFrame& before,
                      const TimelineFrame& after)
{
    TimelineFrame moved = before;
    moved.ply = after.ply;
    moved.seek = after.seek;
    moved.study.rangeEnd = after.study.rangeEnd;
    if (layout.axis.lastPly() == game::Ply() || moved != after || after.ghost)
        return QRectF({}, layout.size).toAlignedRect();

    QRegion region = passed(layout, before.ply, after.ply);
    for (const PlacedLane& placed : layout.lanes)
        region += placed.layout->changed(before, after);
    // Clipping to one rectangle is faster than painting less.
    return region.boundingRect();
}

void paintTimeline(QPainter& painter, const TimelineLayout& layout, const TimelineFrame& frame,
                   const look::Theme& theme, const look::Fonts& fonts)
{
    paintBackdrop(painter, layout, theme, fonts);
    paintMoment(painter, layout, frame, theme, fonts);
}

} // namespace plyline::timeline
