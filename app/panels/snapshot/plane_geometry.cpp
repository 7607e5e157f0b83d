#include "app/panels/snapshot/plane_geometry.h"

#include <algorithm>
#include <cmath>

namespace plyline::snapshot {

PlaneGeometry::PlaneGeometry(const QRectF& area) : m_area(area)
{
    const qreal side = std::min(area.width(), area.height());
    const qreal numbers = std::clamp(std::round(side * 0.05), 16.0, 30.0);
    const qreal margin = std::round(numbers / 4);
    if (side > numbers + margin)
        m_plot = area.adjusted(numbers, margin, -margin, -numbers);
    else
        m_plot = QRectF(area.topLeft(), QSizeF());
}

QPointF PlaneGeometry::pointOf(int x, int y) const
{
    return {m_plot.left() + (x - 0.5) * cell().width(),
            m_plot.bottom() - (y - 0.5) * cell().height()};
}

QRectF PlaneGeometry::cellOf(rules::Square square) const
{
    const QPointF centre = pointOf(square.x(), square.y());
    const QSizeF size = cell();
    return {centre - QPointF(size.width() / 2, size.height() / 2), size};
}

std::optional<rules::Square> PlaneGeometry::squareAt(const QPointF& point) const
{
    if (m_plot.isEmpty() || !m_plot.contains(point))
        return std::nullopt;
    const int x = static_cast<int>((point.x() - m_plot.left()) / cell().width()) + 1;
    const int y = static_cast<int>((m_plot.bottom() - point.y()) / cell().height()) + 1;
    return rules::Square::fromXY(std::clamp(x, 1, 8), std::clamp(y, 1, 8));
}

} // namespace plyline::snapshot
