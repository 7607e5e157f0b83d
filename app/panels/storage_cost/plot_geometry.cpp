#include "app/panels/storage_cost/plot_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace plyline::storage_cost {

namespace {

/// Space beyond the outermost points, as a factor; also used if all points are equal.
constexpr double margin = 1.35;
/// Space for the numbers and names of the axes.
constexpr double leftRoom = 58.0;
constexpr double bottomRoom = 36.0;
constexpr double otherRoom = 8.0;
/// Half of the size of a point.
constexpr double pointRadius = 6.0;

QRectF around(QPointF point)
{
    return {point.x() - pointRadius, point.y() - pointRadius, 2 * pointRadius, 2 * pointRadius};
}

} // namespace

LogAxis::LogAxis(double low, double high, double from, double to)
    : m_low(low / margin), m_high(high * margin), m_from(from), m_to(to)
{}

double LogAxis::positionOf(double value) const
{
    const double share = std::log(value / m_low) / std::log(m_high / m_low);
    return m_from + share * (m_to - m_from);
}

std::vector<double> LogAxis::decimalTicks() const
{
    std::vector<double> ticks;
    for (double power = std::pow(10.0, std::floor(std::log10(m_low))); power <= m_high;
         power *= 10.0) {
        for (const double digit : {1.0, 2.0, 5.0}) {
            if (digit * power >= m_low && digit * power <= m_high)
                ticks.push_back(digit * power);
        }
    }
    return ticks;
}

std::vector<double> LogAxis::binaryTicks(double unit) const
{
    std::vector<double> ticks;
    for (int power = static_cast<int>(std::ceil(std::log2(m_low / unit)));
         unit * std::exp2(power) <= m_high; ++power)
        ticks.push_back(unit * std::exp2(power));
    return ticks;
}

PlotGeometry plotGeometry(QSizeF room, const PlotRange& range)
{
    const QRectF field(leftRoom, otherRoom, std::max(1.0, room.width() - leftRoom - otherRoom),
                       std::max(1.0, room.height() - bottomRoom - otherRoom));
    return {field, LogAxis(range.bytes.first, range.bytes.second, field.left(), field.right()),
            LogAxis(range.micros.first, range.micros.second, field.bottom(), field.top())};
}

std::vector<QRectF> placeNames(const QRectF& field, const std::vector<QPointF>& points,
                               const std::vector<QSizeF>& sizes)
{
    constexpr double gap = pointRadius + 3.0;
    std::vector<QRectF> taken;
    taken.reserve(2 * points.size());
    for (const QPointF& point : points)
        taken.push_back(around(point));
    std::vector<QRectF> names;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double width = sizes[i].width(), height = sizes[i].height();
        const double x = points[i].x(), y = points[i].y();
        const double left = x - gap / 2 - width, right = x + gap / 2;
        const double above = y - gap / 2 - height, below = y + gap / 2;
        const std::array<QPointF, 8> corners{{{x + gap, y - height / 2},
                                              {x - width / 2, y - gap - height},
                                              {x - width / 2, y + gap},
                                              {x - gap - width, y - height / 2},
                                              {right, above},
                                              {right, below},
                                              {left, above},
                                              {left, below}}};
        QRectF name;
        for (const QPointF& corner : corners) {
            const QRectF at(corner, sizes[i]);
            const bool isFree = std::none_of(taken.begin(), taken.end(),
                                             [&](const QRectF& one) { return one.intersects(at); });
            if (isFree && field.contains(at)) {
                name = at;
                break;
            }
        }
        if (!name.isNull())
            taken.push_back(name);
        names.push_back(name);
    }
    return names;
}

} // namespace plyline::storage_cost
