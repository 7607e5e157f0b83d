#include "app/panels/timeline/lane_heights.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace plyline::timeline {

std::vector<std::size_t> lanesWithRoom(const std::vector<LaneHeight>& lanes, double room)
{
    std::vector<std::size_t> staying(lanes.size());
    std::iota(staying.begin(), staying.end(), std::size_t(0));
    double needed =
        std::accumulate(lanes.begin(), lanes.end(), 0.0,
                        [](double sum, const LaneHeight& lane) { return sum + lane.least; });
    while (needed > room) {
        auto leaving = staying.end();
        for (auto one = staying.begin(); one != staying.end(); ++one) {
            const int rank = lanes[*one].rank;
            if (rank > 0 && (leaving == staying.end() || rank <= lanes[*leaving].rank))
                leaving = one;
        }
        if (leaving == staying.end())
            break;
        needed -= lanes[*leaving].least;
        staying.erase(leaving);
    }
    return staying;
}

std::vector<double> sharedHeights(const std::vector<LaneHeight>& lanes, double room)
{
    std::vector<double> heights;
    heights.reserve(lanes.size());
    for (const LaneHeight& lane : lanes)
        heights.push_back(lane.usual);
    double spare = room - std::accumulate(heights.begin(), heights.end(), 0.0);

    // The lowest lanes shrink first.
    for (std::size_t i = lanes.size(); i-- > 0 && spare < 0.0;) {
        const double given = std::min(lanes[i].usual - lanes[i].least, -spare);
        heights[i] -= given;
        spare += given;
    }

    std::vector<std::size_t> byStretch(lanes.size());
    std::iota(byStretch.begin(), byStretch.end(), std::size_t(0));
    std::stable_sort(byStretch.begin(), byStretch.end(), [&](std::size_t a, std::size_t b) {
        return lanes[a].stretch > lanes[b].stretch;
    });
    for (const std::size_t i : byStretch) {
        const LaneHeight& lane = lanes[i];
        double taken = std::clamp(spare, 0.0, lane.greatest - lane.usual);
        if (lane.grain > 0.0)
            taken = std::floor(taken / lane.grain) * lane.grain;
        heights[i] += taken;
        spare -= taken;
    }
    return heights;
}

} // namespace plyline::timeline
