#include "app/panels/timeline/time_axis.h"

#include <algorithm>

namespace plyline::timeline {

double TimeAxis::step() const
{
    const int last = lastPly().number();
    return last > 0 ? trackWidth() * m_scale.zoom() / last : 0.0;
}

bool TimeAxis::shows(game::Ply ply) const
{
    const double x = xOf(ply);
    return x >= left() - 0.5 && x <= right() + 0.5;
}

double TimeAxis::leftOf(game::Ply ply) const
{
    const double x = xOf(ply);
    if (ply > game::Ply())
        return (m_scale.xOf(ply.number() - 1) + x) / 2;
    return x - std::min(sideMargin, rightOf(ply) - x);
}

double TimeAxis::rightOf(game::Ply ply) const
{
    const double x = xOf(ply);
    if (ply < lastPly())
        return (x + m_scale.xOf(ply.number() + 1)) / 2;
    return ply > game::Ply() ? x + std::min(sideMargin, x - leftOf(ply)) : x;
}

} // namespace plyline::timeline
