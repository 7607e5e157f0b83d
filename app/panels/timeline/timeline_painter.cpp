#include "app/panels/timeline/timeline_painter.h"

#include <QtGui/QPainter>

#include "app/panels/timeline/folds.h"
#include "app/panels/timeline/loop_handles.h"
#include "app/panels/timeline/playhead.h"
#include "app/panels/timeline/timeline_pins.h"

#include <algorithm>

namespace plyline::timeline {

namespace {

/// Returns where the dimmed future of a lane begins.
double futureLeft(const Canvas& canvas, Future future, game::Ply shown)
{
    const double left =
        future == Future::AtPlayhead ? canvas.lineX(shown) : canvas.axis.rightOf(shown);
    return std::max(left, canvas.axis.left() - 1.0);
}

/// Dims the future with veils in the colour of what is below: the ground of a lane, or the surface.
/// Adjacent lanes without a ground that are dimmed alike share one veil, so that what connects them
/// is dimmed too.
void paintFuture(const Canvas& canvas, const TimelineLayout& layout, game::Ply shown)
{
    if (shown >= canvas.axis.lastPly())
        return;
    constexpr double opacity = 0.48;
    const WholePixels whole(canvas.painter);
    const auto veil = [&](QRectF room, Future future, const QColor& color) {
        room.setLeft(futureLeft(canvas, future, shown));
        if (future != Future::NeverDimmed && room.width() > 0.0)
            canvas.painter.fillRect(room, look::withAlpha(color, opacity));
    };
    const auto& lanes = layout.lanes;
    for (auto first = lanes.begin(); first != lanes.end();) {
        const Future future = first->lane->future();
        if (first->lane->hasGround()) {
            veil(first->layout->rect(), future, canvas.theme.lane);
            ++first;
            continue;
        }
        const auto end = std::find_if(first, lanes.end(), [&](const PlacedLane& one) {
            return one.lane->future() != future || one.lane->hasGround();
        });
        // Cells and signs may reach one pixel further than their lanes.
        const double top = first->room.top() - 1.0;
        veil({0.0, top, canvas.axis.width(), std::prev(end)->room.bottom() - top}, future,
             canvas.theme.surface);
        first = end;
    }
}

/// While a part of the game is in the window, lanes are cut at the ends of the track.
void clipToTrack(QPainter& painter, const TimelineLayout& layout)
{
    if (layout.axis.isZoomed())
        painter.setClipRect(
            QRectF(layout.axis.left(), 0.0, layout.axis.trackWidth(), layout.size.height()),
            Qt::IntersectClip);
}

constexpr double besideHandle = 28.0;

/// Adds the labels that the handle hides or uncovers in a strip.
QRegion withLabels(const TimelineLayout& layout, const QRectF& strip)
{
    QRegion region(strip.toAlignedRect());
    for (const RulerLabel& label : layout.labels)
        if (roomOf(label).intersects(strip))
            region += roomOf(label).toAlignedRect();
    return region;
}

/// Returns what the playhead covers on a part of its way between two neighbouring plies.
QRegion travelled(const TimelineLayout& layout, double from, double to)
{
    const double left = std::min(from, to) - besideHandle;
    const double right = std::max(from, to) + besideHandle;
    return withLabels(layout, {left, 0.0, right - left, layout.size.height()});
}

/// Returns what the playhead covers between two plies, including its handle, the pins that move out
/// of its way, and the labels that one of the handles hides.
QRegion passed(const TimelineLayout& layout, game::Ply from, game::Ply to)
{
    const TimeAxis& axis = layout.axis;
    const game::Ply first = std::min(from, to);
    const game::Ply last = std::max(from, to);
    const double left = std::min(axis.leftOf(first) - 2.0, axis.xOf(first) - besideHandle);
    const double right = std::max(axis.rightOf(last) + 2.0, axis.xOf(last) + besideHandle);
    QRegion region = withLabels(layout, {left, 0.0, right - left, layout.size.height()});
    if (!layout.minimap.isEmpty()) {
        const TimeAxis& whole = layout.minimap.whole();
        const QRectF map = layout.minimap.rect();
        const double begin = whole.xOf(first) - 2.0;
        region +=
            QRectF(begin, map.top(), whole.xOf(last) + 2.0 - begin, map.height()).toAlignedRect();
    }
    return region;
}

} // namespace

void paintBackdrop(QPainter& painter, const TimelineLayout& layout, const look::Theme& theme,
                   const look::Fonts& fonts)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const Canvas canvas{painter, layout.axis, theme, fonts, {}};
    layout.minimap.paintBackdrop(canvas);
    painter.save();
    clipToTrack(painter, layout);
    for (const PlacedLane& placed : layout.lanes)
        placed.layout->paintBackdrop(canvas);
    painter.restore();
}

void paintMoment(QPainter& painter, const TimelineLayout& layout, const TimelineFrame& frame,
                 const look::Theme& theme, const look::Fonts& fonts, const QRegion& exposed)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const Canvas canvas{painter, layout.axis, theme, fonts, exposed};
    painter.save();
    clipToTrack(painter, layout);
    paintFuture(canvas, layout, frame.ply);
    for (const PlacedLane& placed : layout.lanes)
        placed.layout->paintMoment(canvas, frame);
    painter.restore();
    if (layout.axis.lastPly() == game::Ply())
        return;

    const QRectF handle = handleRect(layout, frame);
    const QRectF chip = ghostChip(layout, frame, fonts.small, handle);
    std::vector<QRectF> taken = pinRects(layout, frame.study, handle);
    taken.insert(taken.end(), {handle, chip});
    if (frame.loop)
        for (const game::Ply ply : {frame.loop->first, frame.loop->last})
            taken.push_back(loopHandle(layout.axis, layout.ruler, ply));
    painter.save();
    clipToTrack(painter, layout);
    paintLoop(canvas, layout.body, frame.loop);
    paintRange(canvas, layout, frame.study);
    for (const PlacedLane& placed : layout.lanes)
        placed.layout->paintOnTop(canvas, frame);
    paintAnswers(canvas, layout, frame.study);
    painter.restore();
    paintRuler(canvas, layout.labels, frame.ply, taken);
    for (const RulerLabel& label : layout.labels)
        taken.push_back(roomOf(label));
    paintFolds(canvas, layout, taken);
    paintLitPlies(canvas, layout, frame);
    paintGhostLine(canvas, layout, frame);
    paintLoopHandles(canvas, layout, frame.loop);
    paintPins(canvas, layout, frame.study, handle);
    paintPlayhead(canvas, layout, frame);
    paintGhostChip(canvas, frame, chip);
    layout.minimap.paintMoment(canvas, frame);
}

QRegion changedRegion(const TimelineLayout& layout, const TimelineFrame& before,
                      const TimelineFrame& after)
{
    TimelineFrame moved = before;
    moved.ply = after.ply;
    moved.way = after.way;
    moved.seek = after.seek;
    moved.study.rangeEnd = after.study.rangeEnd;
    if (layout.axis.lastPly() == game::Ply() || moved != after || after.ghost)
        return QRectF({}, layout.size).toAlignedRect();

    QRegion region =
        travelled(layout, playheadX(layout.axis, before), playheadX(layout.axis, after));
    if (before.ply == after.ply && before.seek == after.seek)
        return region.boundingRect();
    region += passed(layout, before.ply, after.ply);
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
