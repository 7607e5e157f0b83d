#include "app/model/session/ply_stay.h"

#include <algorithm>
#include <cmath>

namespace plyline::session {

using namespace std::chrono_literals;

namespace {

/// At real pace, for a ply after which nobody thinks: the end of a loop, or where play backwards
/// begins.
constexpr std::chrono::nanoseconds hold = 400ms;

} // namespace

PlyStay PlyStay::atSpeed(game::Ply ply, double share, Time since, double pliesPerSecond)
{
    return {ply, since, Time(std::llround(1e9 / pliesPerSecond)), false, share};
}

void PlyStay::think(std::optional<Time> delay, bool isBackwards)
{
    isThought = delay && (!isBackwards || share > 0.0);
    length = hold;
    if (isThought) {
        const double rest = isBackwards ? share : 1.0 - share;
        length = Time(std::llround(static_cast<double>(delay->count()) * rest));
    }
}

void PlyStay::forget()
{
    share = 0.0;
    isThought = false;
}

double PlyStay::shareAt(Time now, bool isBackwards) const
{
    if (!isThought)
        return share;
    const auto whole = static_cast<double>(std::max(length, Time(1)).count());
    const auto passed = static_cast<double>((now - begun).count());
    const double part = std::clamp(passed / whole, 0.0, 1.0);
    return isBackwards ? share * (1.0 - part) : share + part * (1.0 - share);
}

} // namespace plyline::session
