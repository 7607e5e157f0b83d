#include "app/panels/snapshot/plane_geometry.h"

#include <algorithm>
#include <cmath>

namespace plyline::snapshot {

PlaneGeometry::PlaneGeometry(const QRectF& area, bool isFlipped)
    : m_area(area), m_isFlipped(isFlipped)
{
    const qreal side = std::min(area.width(), area.height());
    const qreal numbers = std::max(std::clamp(std::round(side * 0.05), 16.0, 30.0),
                                   std::round(side * 0.039)); // more on the largest screens
    const qreal margin = std::round(numbers / 4);
    if (side > numbers + margin)
        m_plot = area.adjusted(numbers, margin, -margin, -numbers);
    else
        m_plot = QRectF(area.topLeft(), QSizeF());
}

QPointF PlaneGeometry::pointOf(int x, int y) const
{
    const int column = m_isFlipped ? 9 - x : x;
    const int row = m_isFlipped ? 9 - y : y;
    return {m_plot.left() + (column - 0.5) * cell().width(),
            m_plot.bottom() - (row - 0.5) * cell().height()};
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
    const int column = static_cast<int>((point.x() - m_plot.left()) / cell().width()) + 1;
    const int row = static_cast<int>((m_plot.bottom() - point.y()) / cell().height()) + 1;
    const int x = std::clamp(column, 1, 8);
    const int y = std::clamp(row, 1, 8);
    return m_isFlipped ? rules::Square::fromXY(9 - x, 9 - y) : rules::Square::fromXY(x, y);
}

} // namespace plyline::snapshot
