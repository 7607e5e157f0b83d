#include "app/panels/what_if/history_geometry.h"

#include "app/kit/look/faces.h"

#include <algorithm>
#include <cmath>

namespace plyline::what_if {

using game::Ply;

namespace {

constexpr double margin = 8;
constexpr double captionHeight = 16;
constexpr double rowHeight = 16;

} // namespace

Ply HistoryGeometry::first() const
{
    return Ply(std::max(0, fork.number() - before));
}

double HistoryGeometry::step() const
{
    const int plies = std::max(1, last.number() - first().number());
    return std::max(0.0, width - 2 * margin) / plies;
}

double HistoryGeometry::x(Ply ply) const
{
    return margin + (ply.number() - first().number()) * step();
}

Ply HistoryGeometry::plyAt(double x) const
{
    const double steps = step() > 0 ? (x - margin) / step() : 0;
    const int ply = first().number() + static_cast<int>(std::lround(steps));
    return Ply(std::clamp(ply, fork.number(), std::max(fork.number(), last.number())));
}

double HistoryGeometry::oldY()
{
    return look::withText(captionHeight) + rowHeight / 2;
}

double HistoryGeometry::newY()
{
    return look::withText(captionHeight) + 2 * rowHeight;
}

int HistoryGeometry::height()
{
    return static_cast<int>(newY() + rowHeight / 2) + look::withText(captionHeight);
}

} // namespace plyline::what_if
