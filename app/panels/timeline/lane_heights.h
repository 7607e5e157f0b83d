#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace plyline::timeline {

/// The form of a timeline, by its height. A tight one has no graphs.
enum class Density : std::uint8_t { Tight, Compact, Roomy };

/// The space below a lane with a graph.
[[nodiscard]] constexpr double laneGap(Density density)
{
    switch (density) {
    case Density::Tight:
        return 3.0;
    case Density::Compact:
        return 6.0;
    case Density::Roomy:
        return 8.0;
    }
    return 0.0;
}

/// The height that a lane asks for, in logical pixels, including the space below it.
struct LaneHeight
{
    double usual = 0.0;      ///< The height if there is room for all.
    double least = usual;    ///< The height if there is not.
    double greatest = usual; ///< The lane grows up to this if room is left ...
    double grain = 0.0;      ///< ... by whole multiples of this, if it is not 0.
    int stretch = 0;         ///< Lanes with a larger value grow first.
    /// Of the lanes that have a value and no room, the one with the smallest leaves first, and of
    /// equal ones the lowest. A lane without a value stays.
    int rank = 0;
};

/// Returns which lanes have room, from top to bottom, after as few as possible have left.
[[nodiscard]] std::vector<std::size_t> lanesWithRoom(const std::vector<LaneHeight>& lanes,
                                                     double room);
/// Distributes `room` among the lanes. The sum is larger than `room` only if each lane has its
/// least height. Room is left only if no lane can grow by another grain.
[[nodiscard]] std::vector<double> sharedHeights(const std::vector<LaneHeight>& lanes, double room);

} // namespace plyline::timeline
