#include "app/panels/timeline/timeline_painter.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace plyline::timeline {

namespace {

/// One painting: the four things every part needs, under short names.
struct Brush
{
    QPainter& painter;
    const TimelineLayout& layout;
    const TimelineFrame& frame;
    const look::Theme& theme;
    const look::Fonts& fonts;
    const QRegion& exposed;

    [[nodiscard]] const TimelineGeometry& geometry() const { return layout.geometry; }
    [[nodiscard]] bool isExposed(const QRectF& rect) const
    {
        return exposed.isEmpty() || exposed.intersects(rect.toAlignedRect().adjusted(-1, -1, 1, 1));
    }
    /// Where a line of whole device pixels stands for a ply.
    [[nodiscard]] double lineX(game::Ply ply) const
    {
        const double ratio = painter.device()->devicePixelRatioF();
        return std::round(geometry().xOf(ply) * ratio) / ratio;
    }
};

void paintLoop(const Brush& b)
{
    if (!b.frame.loop)
        return;
    const QRectF body = b.geometry().body();
    const double left = b.lineX(b.frame.loop->first);
    const double right = b.lineX(b.frame.loop->last);
    const QRectF range(left, body.top(), right - left, body.height());
    b.painter.fillRect(range, look::withAlpha(b.theme.event, b.frame.loop->isOn ? 0.16 : 0.08));
    b.painter.setPen(QPen(look::withAlpha(b.theme.event, b.frame.loop->isOn ? 0.9 : 0.5), 1.5));
    constexpr double hook = 4.0;
    b.painter.drawPolyline(QPolygonF({{left + hook, body.top()},
                                      {left, body.top()},
                                      {left, body.bottom()},
                                      {left + hook, body.bottom()}}));
    b.painter.drawPolyline(QPolygonF({{right - hook, body.top()},
                                      {right, body.top()},
                                      {right, body.bottom()},
                                      {right - hook, body.bottom()}}));
}

/// What hides the ruler's labels beneath it.
bool isCovered(const Brush& b, const QRectF& handle, const QRectF& room)
{
    const auto covers = [&](const std::optional<game::Ply>& pin) {
        return pin && pinRect(b.geometry(), *pin, handle).intersects(room);
    };
    return covers(b.frame.study.a) || covers(b.frame.study.b);
}

void paintRuler(const Brush& b, const QRectF& handle, const QRectF& chip)
{
    b.painter.setFont(b.fonts.small);
    const QRectF body = b.geometry().body();
    for (const RulerLabel& label : b.layout.labels) {
        const QRectF room = label.rect.adjusted(-3, 0, 3, 0);
        if (!b.isExposed(room) || room.intersects(handle) || room.intersects(chip) ||
            isCovered(b, handle, room))
            continue;
        const bool isFuture = label.ply > b.frame.ply;
        b.painter.setPen(look::withAlpha(b.theme.textDim, isFuture ? 0.75 : 1.0));
        b.painter.drawText(label.rect.adjusted(-2, 0, 2, -5), Qt::AlignCenter, label.text);
        b.painter.setPen(QPen(b.theme.line, 1.0));
        const double x = b.lineX(label.ply) + 0.5;
        b.painter.drawLine(QPointF(x, body.top() - 4.0), QPointF(x, body.top() - 1.0));
    }
}

/// Past solid, future dim: a veil of the surface over what is to come. The graph changes tone at
/// the playhead, the lanes between two cells.
void paintFuture(const Brush& b)
{
    const TimelineGeometry& geometry = b.geometry();
    if (b.frame.ply >= geometry.lastPly())
        return;
    const QColor veil = look::withAlpha(b.theme.surface, 0.48);
    const double now = b.lineX(b.frame.ply);
    const double right = geometry.size().width();
    const QRectF graph = geometry.graph();
    b.painter.fillRect(QRectF(now, graph.top(), right - now, graph.height()), veil);
    const double top = geometry.cells().top() - 1.0;
    const double lanes = now + geometry.step() / 2;
    b.painter.fillRect(QRectF(lanes, top, right - lanes, geometry.marks().bottom() - top), veil);
}

void paintPresentCell(const Brush& b)
{
    const auto& cells = b.layout.cells;
    const auto cell =
        std::lower_bound(cells.begin(), cells.end(), b.frame.ply,
                         [](const Cell& one, game::Ply ply) { return one.lastPly < ply; });
    if (cell == cells.end() || b.frame.ply < cell->firstPly)
        return;
    const double grow = cell->mover ? 1.0 : 0.0;
    const QRectF rect = cell->rect.adjusted(-grow, -grow, grow, grow);
    const double round = std::min({3.0, rect.width() / 3, rect.height() / 3});
    b.painter.setPen(Qt::NoPen);
    b.painter.setBrush(b.theme.event);
    b.painter.drawRoundedRect(rect, round, round);
}

void paintCheckpoints(const Brush& b)
{
    if (b.layout.checkpoints.empty())
        return;
    const QRectF lane = b.geometry().checkpoints();
    const double y = std::floor(lane.center().y()) + 0.5;
    b.painter.setPen(QPen(look::withAlpha(b.theme.state, 0.4), 1.0));
    b.painter.drawLine(QPointF(lane.left(), y), QPointF(lane.right(), y));
    if (b.frame.seek.eventsFolded > 0) {
        const double width = b.frame.areCheckpointsTried ? 6.0 : 3.0;
        b.painter.setPen(QPen(b.theme.event, width, Qt::SolidLine, Qt::FlatCap));
        b.painter.drawLine(QPointF(b.geometry().xOf(b.frame.seek.checkpoint), y),
                           QPointF(b.lineX(b.frame.ply), y));
    }
    for (const game::Ply ply : b.layout.checkpoints)
        if (const double x = b.geometry().xOf(ply);
            b.isExposed(QRectF(x - 5.0, y - 5.0, 10.0, 10.0)))
            paintCheckpoint(b.painter, {x, y}, b.theme);
    // The one that the seek started from is shown even where checkpoints are thinned out.
    paintCheckpoint(b.painter, {b.geometry().xOf(b.frame.seek.checkpoint), y}, b.theme);
}

void paintPlayhead(const Brush& b)
{
    const QRectF body = b.geometry().body();
    const QRectF handle = handleRect(b.geometry(), b.frame.ply);
    const double x = b.lineX(b.frame.ply);
    b.painter.fillRect(
        QRectF(x - 1.0, handle.center().y(), 2.0, body.bottom() - handle.center().y()),
        b.theme.event);
    const double grow = b.frame.isHandleHot ? 1.0 : 0.0;
    const QRectF box =
        handle.adjusted(-grow, -grow, grow, grow).translated(x - handle.center().x(), 0);
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
    b.painter.setPen(b.frame.hasFocus ? QPen(b.theme.text, 1.5) : QPen(Qt::NoPen));
    b.painter.setBrush(b.theme.event);
    b.painter.drawPath(shield.united(point));
}

void paintGhostLine(const Brush& b)
{
    if (!b.frame.ghost || *b.frame.ghost == b.frame.ply)
        return;
    const QRectF body = b.geometry().body();
    const double x = b.lineX(*b.frame.ghost);
    b.painter.fillRect(QRectF(x - 0.5, body.top() - 3.0, 1.0, body.height() + 3.0),
                       look::withAlpha(b.theme.event, 0.75));
}

/// The chip with the ghost's move: inside the ruler, and beside the handle where it would cover it.
QRectF ghostChip(const Brush& b, const QRectF& handle)
{
    if (!b.frame.ghost || *b.frame.ghost == b.frame.ply || b.frame.ghostLabel.isEmpty())
        return {};
    const QRectF ruler = b.geometry().ruler();
    const double width =
        std::ceil(QFontMetricsF(b.fonts.small).horizontalAdvance(b.frame.ghostLabel)) + 14.0;
    const double limit = std::max(ruler.left(), ruler.right() - width);
    double x = std::clamp(b.geometry().xOf(*b.frame.ghost) - width / 2, ruler.left(), limit);
    constexpr double clearance = 3.0;
    if (x < handle.right() + clearance && x + width > handle.left() - clearance) {
        const double before = handle.left() - clearance - width;
        const double after = handle.right() + clearance;
        const bool isBefore = *b.frame.ghost < b.frame.ply;
        x = isBefore ? before : after;
        if (before < ruler.left() || after > limit)
            x = before < ruler.left() ? after : before;
    }
    return {std::round(x), ruler.top(), width, ruler.height() - 4.0};
}

void paintGhostChip(const Brush& b, const QRectF& chip)
{
    if (chip.isEmpty())
        return;
    b.painter.setBrush(b.theme.raised);
    b.painter.setPen(QPen(look::withAlpha(b.theme.event, 0.75), 1.0));
    b.painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 4.0, 4.0);
    b.painter.setFont(b.fonts.small);
    b.painter.setPen(b.theme.text);
    b.painter.drawText(chip, Qt::AlignCenter, b.frame.ghostLabel);
}

} // namespace

QRectF handleRect(const TimelineGeometry& geometry, game::Ply ply)
{
    constexpr double width = 14.0;
    constexpr double height = 16.0;
    return {geometry.xOf(ply) - width / 2, geometry.ruler().bottom() - height - 1.0, width, height};
}

void paintMoment(QPainter& painter, const TimelineLayout& layout, const TimelineFrame& frame,
                 const look::Theme& theme, const look::Fonts& fonts, const QRegion& exposed)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const Brush b{painter, layout, frame, theme, fonts, exposed};
    if (layout.geometry.lastPly() == game::Ply()) {
        const QRectF lane = layout.geometry.cells();
        painter.fillRect(QRectF(lane.left(), lane.center().y(), lane.width(), 1.0), theme.line);
        return;
    }
    const QRectF handle = handleRect(layout.geometry, frame.ply);
    const QRectF chip = ghostChip(b, handle);
    paintFuture(b);
    paintPresentCell(b);
    paintLoop(b);
    paintStudy(painter, layout.geometry, frame.study, theme);
    paintRuler(b, handle, chip);
    paintCheckpoints(b);
    paintGhostLine(b);
    paintPins(painter, layout.geometry, frame.study, handle, theme, fonts);
    paintPlayhead(b);
    paintGhostChip(b, chip);
}

QRegion changedRegion(const TimelineLayout& layout, const TimelineFrame& before,
                      const TimelineFrame& after)
{
    const TimelineGeometry& geometry = layout.geometry;
    TimelineFrame moved = before;
    moved.ply = after.ply;
    moved.seek = after.seek;
    moved.study.rangeEnd = after.study.rangeEnd;
    if (geometry.lastPly() == game::Ply() || moved != after || after.ghost)
        return QRectF({}, geometry.size()).toAlignedRect();

    // What the playhead has passed over, the events folded up to it, and its handle, beside which
    // a pin stands aside.
    constexpr double besideHandle = 28.0;
    const std::initializer_list<game::Ply> plies{before.ply, after.ply, before.seek.checkpoint,
                                                 after.seek.checkpoint};
    const double left = geometry.xOf(std::min(plies)) - besideHandle - geometry.step();
    const double right = geometry.xOf(std::max(plies)) + besideHandle + geometry.step();
    QRectF passed(left, 0.0, right - left, geometry.size().height());
    // A label is hidden whole where the handle or a pin covers some of it.
    for (const RulerLabel& label : layout.labels)
        if (label.rect.adjusted(-3, 0, 3, 0).intersects(passed))
            passed = passed.united(label.rect.adjusted(-3, 0, 3, 0));
    return passed.toAlignedRect();
}

void paintTimeline(QPainter& painter, const TimelineLayout& layout, const TimelineFrame& frame,
                   const look::Theme& theme, const look::Fonts& fonts)
{
    paintBackdrop(painter, layout, theme);
    paintMoment(painter, layout, frame, theme, fonts);
}

} // namespace plyline::timeline
