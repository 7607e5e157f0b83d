#include "app/panels/delivery/arrivals_geometry.h"

#include "app/kit/look/faces.h"

#include <algorithm>

namespace plyline::delivery {

namespace {

constexpr int gap = 5;
constexpr int underlineRoom = 8;

} // namespace

int ArrivalsGeometry::leastChipWidth()
{
    return look::withText(31);
}

int ArrivalsGeometry::chipHeight()
{
    return look::withText(26);
}

int ArrivalsGeometry::step() const
{
    return chipWidth + gap;
}

int ArrivalsGeometry::legendTop()
{
    return chipHeight() + underlineRoom;
}

int ArrivalsGeometry::height()
{
    return legendTop() + look::withText(18);
}

int ArrivalsGeometry::mostScrolled() const
{
    return std::max(0, count * step() - gap - width);
}

QRect ArrivalsGeometry::chip(int index) const
{
    return {index * step() - scrolled, 0, chipWidth, chipHeight()};
}

std::optional<int> ArrivalsGeometry::indexAt(QPoint point) const
{
    const int along = point.x() + scrolled;
    const bool isBeside = point.x() < 0 || point.x() >= width || point.y() < 0 ||
                          point.y() >= chipHeight() || along % step() >= chipWidth;
    const int index = along / step();
    return isBeside || index >= count ? std::nullopt : std::optional(index);
}

int ArrivalsGeometry::firstSeen() const
{
    return scrolled / step();
}

int ArrivalsGeometry::lastSeen() const
{
    return std::min(count - 1, (scrolled + width - 1) / step());
}

int ArrivalsGeometry::scrolledTo(int index) const
{
    const int left = index * step();
    const int least = left + chipWidth - width;
    return std::clamp(scrolled, std::min(least, left), left);
}

} // namespace plyline::delivery
