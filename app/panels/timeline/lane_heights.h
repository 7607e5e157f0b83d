#pragma once

#include <cstdint>
#include <vector>

namespace plyline::timeline {

/// How close the lanes are; a low timeline is compact. A tight one leaves out what it can.
enum class Density : std::uint8_t { Tight, Compact, Roomy };

/// The space that evaluation and cells leave below them.
[[nodiscard]] constexpr double laneGap(Density density)
{
    return density == Density::Roomy ? 5.0 : 3.0;
}

/// The height that a lane asks for, in logical pixels, including the space below it.
struct LaneHeight
{
    double usual = 0.0;      ///< The height if there is room for all.
    double least = usual;    ///< The height if there is not.
    double greatest = usual; ///< The lane grows up to this if room is left ...
    double grain = 0.0;      ///< ... by whole multiples of this, if it is not 0.
    int stretch = 0;         ///< Lanes with a larger value grow first.
    bool isOptional = false; ///< It is left out rather than lower than `usual`.
};

/// Distributes `room` among the lanes. The sum is larger than `room` only if each lane has its
/// least height. Room is left only if no lane can grow by another grain.
[[nodiscard]] std::vector<double> sharedHeights(const std::vector<LaneHeight>& lanes, double room);

} // namespace plyline::timeline
