#include "app/panels/timeline/time_axis.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

TimeAxis::TimeAxis(double width, game::Ply lastPly)
    : m_width(std::max(0.0, width)),
      m_lastPly(lastPly),
      m_left(std::min(sideMargin, m_width / 2)),
      m_trackWidth(std::max(0.0, m_width - 2 * m_left))
{}

double TimeAxis::step() const
{
    return m_lastPly.number() > 0 ? m_trackWidth / m_lastPly.number() : 0.0;
}

double TimeAxis::xOf(game::Ply ply) const
{
    return m_left + ply.number() * step();
}

game::Ply TimeAxis::nearestPly(double x) const
{
    if (!(step() > 0.0))
        return game::Ply();
    const double position = (x - m_left) / step();
    return game::Ply(static_cast<int>(
        std::lround(std::clamp(position, 0.0, static_cast<double>(m_lastPly.number())))));
}

} // namespace plyline::timeline
