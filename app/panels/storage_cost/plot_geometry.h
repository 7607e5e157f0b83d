#pragma once

#include <QtCore/QRectF>
#include <QtCore/QSizeF>
#include <QtCore/QString>

#include <utility>
#include <vector>

namespace plyline::storage_cost {

/// A logarithmic scale: equal factors have equal distances.
class LogAxis
{
public:
    /// Maps `low` to `high`, with a small margin, to the pixels `from` to `to`; `to` may be
    /// smaller. Precondition: 0 < low <= high.
    LogAxis(double low, double high, double from, double to);

    [[nodiscard]] double positionOf(double value) const;
    /// Return round numbers on the scale, at least a factor of two apart: 1, 2, 5, 10 ..., or
    /// powers of two times `unit`.
    [[nodiscard]] std::vector<double> decimalTicks() const;
    [[nodiscard]] std::vector<double> binaryTicks(double unit) const;
    [[nodiscard]] double low() const { return m_low; }
    [[nodiscard]] double high() const { return m_high; }

private:
    double m_low;
    double m_high;
    double m_from;
    double m_to;
};

/// The axes of a plot of size against time, in logical pixels.
struct PlotGeometry
{
    QRectF field; ///< The area between the axes.
    LogAxis size;
    LogAxis time;

    [[nodiscard]] QPointF pointOf(double bytes, double micros) const
    {
        return {size.positionOf(bytes), time.positionOf(micros)};
    }
};

/// The smallest and largest values that are shown.
struct PlotRange
{
    std::pair<double, double> bytes;
    std::pair<double, double> micros;
};

[[nodiscard]] PlotGeometry plotGeometry(QSizeF room, const PlotRange& range);

/// Returns where to draw the names of points: each beside its point, inside `field`, not over other
/// names or points. A null rectangle if there is no such place. `sizes[i]` belongs to `points[i]`;
/// names are placed in this order.
[[nodiscard]] std::vector<QRectF> placeNames(const QRectF& field,
                                             const std::vector<QPointF>& points,
                                             const std::vector<QSizeF>& sizes);

} // namespace plyline::storage_cost
