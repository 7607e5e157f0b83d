#pragma once

#include <cstdint>
#include <vector>

namespace plyline::timeline {

/// How close lanes stand: a low timeline has less of everything.
enum class Density : std::uint8_t { Compact, Roomy };

/// What evaluation and cells keep free below them.
[[nodiscard]] constexpr double laneGap(Density density)
{
    return density == Density::Roomy ? 5.0 : 3.0;
}

/// The height that a lane asks for, in logical pixels; what it keeps free below it included.
struct LaneHeight
{
    double usual = 0.0;      ///< Where there is room for all.
    double least = usual;    ///< Where there is not.
    double greatest = usual; ///< It grows to this where room is left ...
    double grain = 0.0;      ///< ... by whole multiples of this, if not 0.
    int stretch = 0;         ///< The lane with the largest grows first.
};

/// What each lane gets of `room`. Together they take more only where each has its least, and less
/// where each has its greatest.
[[nodiscard]] std::vector<double> sharedHeights(const std::vector<LaneHeight>& lanes, double room);

} // namespace plyline::timeline
