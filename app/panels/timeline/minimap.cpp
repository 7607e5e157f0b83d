#include "app/panels/timeline/minimap.h"

#include <QtGui/QPainter>

#include "app/panels/timeline/lane_curve.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

namespace {

constexpr double handleWidth = 6.0;
constexpr double handleHeight = 16.0;
constexpr double leastGraphHeight = 14.0;

} // namespace

Minimap::Minimap(const QRectF& rect, const TimelineGame& game, const TimeAxis& axis)
    : m_rect(rect), m_whole(axis.scale().zoomedAt(1.0, axis.left()), axis.kind())
{
    const double left = m_whole.scale().xOf(axis.scale().firstPosition());
    const double right = m_whole.scale().xOf(axis.scale().lastPosition());
    m_window = QRectF(left, rect.top(), right - left, rect.height());
    if (rect.height() < leastGraphHeight || !game.hasEvaluations())
        return;
    const double inset = rect.height() * 0.2;
    m_curves = curvesOf(
        m_whole, game.lastPly(), CurveForm::Slopes, [&](game::Ply ply) -> std::optional<double> {
            const std::optional<double> share = game.whiteShareAt(ply);
            const double height = rect.height() - 2 * inset;
            return share ? std::optional(rect.bottom() - inset - *share * height) : std::nullopt;
        });
}

QRectF Minimap::handle(double x) const
{
    const double height = std::min(handleHeight, m_rect.height() - 2.0);
    return {std::round(x) - handleWidth / 2, m_rect.center().y() - height / 2, handleWidth, height};
}

std::optional<Minimap::Part> Minimap::partAt(QPointF point) const
{
    constexpr double reach = 5.0;
    const bool isInside = point.y() >= m_rect.top() && point.y() <= m_rect.bottom();
    if (isEmpty() || !isInside)
        return {};
    const double toLeft = std::abs(point.x() - m_window.left());
    const double toRight = std::abs(point.x() - m_window.right());
    // The body of a small window can still be taken.
    const double taken = std::min(reach, std::max(1.0, m_window.width() / 4));
    const bool isOutside = point.x() < m_window.left() || point.x() > m_window.right();
    const double limit = isOutside ? reach : taken;
    if (std::min(toLeft, toRight) <= limit)
        return toLeft < toRight ? Part::LeftEdge : Part::RightEdge;
    return isOutside ? Part::Outside : Part::Body;
}

void Minimap::paintBackdrop(const Canvas& canvas) const
{
    if (isEmpty())
        return;
    QPainter& painter = canvas.painter;
    painter.fillRect(m_rect, canvas.theme.lane);
    const double middle = std::floor(m_rect.center().y()) + 0.5;
    paintAreas(painter, m_curves, m_rect, middle,
               over(canvas.theme.lane, canvas.theme.whiteCell, 0.5),
               over(canvas.theme.lane, canvas.theme.blackCell, 0.7));
    if (m_curves.empty())
        painter.fillRect(QRectF(m_rect.left(), middle - 0.5, m_rect.width(), 1.0),
                         canvas.theme.line);
}

void Minimap::paintMoment(const Canvas& canvas, const TimelineFrame& frame) const
{
    if (isEmpty())
        return;
    QPainter& painter = canvas.painter;
    painter.setPen(QPen(canvas.theme.textDim, 1.0));
    painter.setBrush(look::withAlpha(canvas.theme.text, 0.05));
    painter.drawRoundedRect(m_window.adjusted(0.5, 0.5, -0.5, -0.5), 3.0, 3.0);
    const auto line = [&](game::Ply ply, double width, const QColor& color) {
        const double x = m_whole.xOf(std::min(ply, m_whole.lastPly()));
        painter.fillRect(
            QRectF(std::round(x - width / 2), m_rect.top() + 1.0, width, m_rect.height() - 2.0),
            color);
    };
    if (frame.loop) {
        const double left = m_whole.xOf(frame.loop->first);
        const double right = m_whole.xOf(frame.loop->last);
        painter.fillRect(QRectF(left, m_rect.bottom() - 2.0, right - left, 2.0),
                         look::withAlpha(canvas.theme.event, frame.loop->isOn ? 1.0 : 0.5));
    }
    if (frame.ghost)
        line(*frame.ghost, 1.0, look::withAlpha(canvas.theme.event, 0.75));
    line(frame.ply, 2.0, canvas.theme.event);
    painter.setPen(QPen(canvas.theme.lane, 1.0));
    painter.setBrush(canvas.theme.textDim);
    for (const double x : {m_window.left(), m_window.right()})
        painter.drawRoundedRect(handle(x), 2.0, 2.0);
}

} // namespace plyline::timeline
