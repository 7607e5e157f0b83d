#include "app/panels/timeline/timeline_pins.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

using game::Ply;
using PinName = TimelineStudy::PinName;

namespace {

void paintPin(const Canvas& canvas, const QRectF& body, Ply ply, const QRectF& flag,
              const QString& letter)
{
    QPainter& painter = canvas.painter;
    const double x = canvas.lineX(ply);
    QPen pen(canvas.theme.state, 1.0);
    pen.setDashPattern({3.0, 2.5});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(QPointF(x, flag.bottom()), QPointF(x, body.bottom()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(canvas.theme.state);
    painter.drawRoundedRect(flag, 3.0, 3.0);
    QFont font = canvas.fonts.small;
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(canvas.theme.onState);
    painter.drawText(flag, Qt::AlignCenter, letter);
}

} // namespace

QRectF pinRect(const TimeAxis& axis, const QRectF& ruler, Ply ply, const QRectF& handle)
{
    constexpr double width = 16.0;
    constexpr double height = 15.0;
    const double left =
        std::clamp(axis.xOf(ply) - width / 2, 0.0, std::max(0.0, axis.width() - width));
    QRectF flag(std::round(left), ruler.bottom() - height - 4.0, width, height);
    if (!flag.intersects(handle))
        return flag;
    const bool isRoomBefore = handle.left() - 2.0 - width >= 0.0;
    if (isRoomBefore && flag.center().x() <= handle.center().x() + 0.5)
        flag.moveRight(handle.left() - 2.0);
    else
        flag.moveLeft(handle.right() + 2.0);
    return flag;
}

std::vector<QRectF> pinRects(const TimelineLayout& layout, const TimelineStudy& study,
                             const QRectF& handle)
{
    std::vector<QRectF> flags;
    for (const std::optional<Ply>& ply : {study.a, study.b})
        if (ply && layout.axis.shows(*ply))
            flags.push_back(pinRect(layout.axis, layout.ruler, *ply, handle));
    return flags;
}

std::optional<PinName> pinAt(const TimelineLayout& layout, const TimelineStudy& study,
                             const QRectF& handle, QPointF point)
{
    for (const PinName name : {PinName::A, PinName::B}) {
        const std::optional<Ply> ply = study.pin(name);
        if (ply && layout.axis.shows(*ply) &&
            pinRect(layout.axis, layout.ruler, *ply, handle).adjusted(-2, -2, 2, 2).contains(point))
            return name;
    }
    return std::nullopt;
}

void paintRange(const Canvas& canvas, const TimelineLayout& layout, const TimelineStudy& study)
{
    if (!study.a || !study.rangeEnd)
        return;
    const double from = canvas.axis.xOf(std::min(*study.a, *study.rangeEnd));
    const double to = canvas.axis.xOf(std::max(*study.a, *study.rangeEnd));
    const double top = layout.ruler.top() + 1.0;
    canvas.painter.fillRect(QRectF(from, top, to - from, layout.body.bottom() - top),
                            look::withAlpha(canvas.theme.state, canvas.theme.isDark ? 0.15 : 0.13));
}

void paintAnswers(const Canvas& canvas, const TimelineLayout& layout, const TimelineStudy& study)
{
    QPainter& painter = canvas.painter;
    const double top = layout.body.top();
    const QRectF exposed = canvas.exposed.boundingRect();
    Thinned ranges;
    for (const auto& [first, last] : study.held) {
        if (!ranges.isSeen(canvas.axis.xOf(last)))
            continue;
        const double left = canvas.axis.xOf(first);
        const double right = std::max(canvas.axis.xOf(last), left + 1.5);
        if (right < exposed.left() || left > exposed.right())
            continue;
        painter.fillRect(QRectF(left, top - 1.0, right - left, 2.0),
                         look::withAlpha(canvas.theme.event, 0.8));
    }
    constexpr double half = 4.0; // of a triangle; closer ones cannot be told apart
    Thinned edges(half);
    for (const questions::Edge& edge : study.edges) {
        const double x = canvas.axis.xOf(edge.ply);
        constexpr double reach = half + 1.0; // with its outline
        if (!edges.isSeen(x) || x + reach < exposed.left() || x - reach > exposed.right())
            continue;
        painter.setPen(QPen(canvas.theme.event, 1.2));
        painter.setBrush(edge.becomesTrue ? canvas.theme.event : canvas.theme.surface);
        painter.drawPolygon(
            QPolygonF({{x - half, top - 3.0}, {x + half, top - 3.0}, {x, top + half}}));
    }
}

void paintPins(const Canvas& canvas, const TimelineLayout& layout, const TimelineStudy& study,
               const QRectF& handle)
{
    const auto paint = [&](const std::optional<Ply>& ply, const QString& letter) {
        if (ply && layout.axis.shows(*ply))
            paintPin(canvas, layout.body, *ply, pinRect(layout.axis, layout.ruler, *ply, handle),
                     letter);
    };
    paint(study.b, QStringLiteral("B"));
    paint(study.a, QStringLiteral("A"));
}

} // namespace plyline::timeline
