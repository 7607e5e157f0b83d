#pragma once

#include <QtCore/QRectF>

#include "core/rules/square.h"

#include <optional>

namespace plyline::snapshot {

/// Maps coordinates to the plane, in logical pixels: x to the right, y upwards, or both the other
/// way while it is flipped; from 1 to 8, each in the middle of a cell. A plane of size 0 has empty
/// cells.
class PlaneGeometry
{
public:
    PlaneGeometry() = default;
    /// `area` is the whole plane with the numbers of its axes.
    explicit PlaneGeometry(const QRectF& area, bool isFlipped = false);

    [[nodiscard]] const QRectF& area() const { return m_area; }
    [[nodiscard]] bool isFlipped() const { return m_isFlipped; }
    /// The area between the axes.
    [[nodiscard]] const QRectF& plot() const { return m_plot; }
    [[nodiscard]] QSizeF cell() const { return {m_plot.width() / 8, m_plot.height() / 8}; }
    [[nodiscard]] QPointF pointOf(int x, int y) const;
    [[nodiscard]] QRectF cellOf(rules::Square square) const;
    [[nodiscard]] std::optional<rules::Square> squareAt(const QPointF& point) const;

private:
    QRectF m_area;
    QRectF m_plot;
    bool m_isFlipped = false;
};

} // namespace plyline::snapshot
