#pragma once

#include <QtCore/QRectF>
#include <QtCore/QSizeF>
#include <QtCore/QString>

#include <utility>
#include <vector>

namespace plyline::storage_cost {

/// A logarithmic scale: equal factors are equal distances.
class LogAxis
{
public:
    /// Shows `low` to `high` and a little more from pixel `from` to pixel `to`, which may be less.
    /// Precondition: 0 < low <= high.
    LogAxis(double low, double high, double from, double to);

    [[nodiscard]] double positionOf(double value) const;
    /// Round numbers inside the scale, a factor of two or more between them: 1, 2, 5, 10 ... ticks
    /// times a `unit`, or powers of two of it.
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

/// Where a plot of size against time has its axes, in logical pixels.
struct PlotGeometry
{
    QRectF field; ///< Between the axes.
    LogAxis size;
    LogAxis time;

    [[nodiscard]] QPointF pointOf(double bytes, double micros) const
    {
        return {size.positionOf(bytes), time.positionOf(micros)};
    }
};

/// The smallest and largest of what is shown.
struct PlotRange
{
    std::pair<double, double> bytes;
    std::pair<double, double> micros;
};

[[nodiscard]] PlotGeometry plotGeometry(QSizeF room, const PlotRange& range);

/// Where the names of points stand: each beside its point, inside `field`, over no other name and
/// no point. A null rectangle where there is no such place. `sizes[i]` is of `points[i]`; who comes
/// first is placed first.
[[nodiscard]] std::vector<QRectF> placeNames(const QRectF& field,
                                             const std::vector<QPointF>& points,
                                             const std::vector<QSizeF>& sizes);

} // namespace plyline::storage_cost
