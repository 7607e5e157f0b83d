#include "app/panels/swim_lanes/swim_lanes_geometry.h"

#include <algorithm>
#include <cmath>

namespace plyline::swim_lanes {

namespace {

constexpr double laneGap = 9.0;
constexpr double bottomMargin = 6.0;

} // namespace

SwimLanesGeometry::SwimLanesGeometry(QSizeF room, game::Ply lastPly, int lanes, int whiteLanes,
                                     double zoom)
    : m_lastPly(lastPly), m_lanes(lanes), m_whiteLanes(whiteLanes)
{
    const double plies = lastPly.number() + 1.0;
    const double fitting =
        std::clamp((room.width() - nameWidth - margin) / plies, 0.01, mostPerPly);
    m_mostZoom = std::max(1.0, mostPerPly / fitting);
    m_perPly = fitting * std::clamp(zoom, 1.0, m_mostZoom);
    const double free = room.height() - rulerHeight - laneGap - bottomMargin;
    m_laneHeight = std::clamp(std::floor(free / std::max(1, lanes)), leastLane, mostLane);
    m_size = {std::max(room.width(), nameWidth + plies * m_perPly + margin),
              rulerHeight + lanes * m_laneHeight + laneGap + bottomMargin};
}

std::optional<game::Ply> SwimLanesGeometry::plyAt(double x) const
{
    if (x < nameWidth || x >= leftOf(m_lastPly.next()))
        return std::nullopt;
    return nearestPly(x);
}

game::Ply SwimLanesGeometry::nearestPly(double x) const
{
    const double ply = std::floor((x - nameWidth) / m_perPly);
    return game::Ply(static_cast<int>(std::clamp(ply, 0.0, double(m_lastPly.number()))));
}

QRectF SwimLanesGeometry::laneRect(int lane) const
{
    const double top = rulerHeight + lane * m_laneHeight + (lane >= m_whiteLanes ? laneGap : 0.0);
    return {0.0, top, m_size.width(), m_laneHeight};
}

std::optional<int> SwimLanesGeometry::laneAt(double y) const
{
    for (int lane = 0; lane < m_lanes; ++lane) {
        const QRectF rect = laneRect(lane);
        if (y >= rect.top() && y < rect.bottom())
            return lane;
    }
    return std::nullopt;
}

double SwimLanesGeometry::gapY() const
{
    return rulerHeight + m_whiteLanes * m_laneHeight + laneGap / 2;
}

} // namespace plyline::swim_lanes
