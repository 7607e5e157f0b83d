#include "app/panels/timeline/lane_folding.h"

#include <utility>

namespace plyline::timeline {

LaneFolding::Values LaneFolding::fold(const std::shared_ptr<const analysis::PreparedLine>& line,
                                      std::function<void(const Values&)> ready)
{
    m_job.stop();
    if (!line)
        return {};
    constexpr int soonFolded = 800; // plies, within a few milliseconds
    if (line->replay->lastPly().number() <= soonFolded)
        return std::make_shared<const analysis::LaneValues>(analysis::laneValuesOf(*line->replay));
    m_job.start([line, ready = std::move(ready)](const std::stop_token& stop,
                                                 const jobs::Job::Deliver& deliver) {
        auto values = std::make_shared<const analysis::LaneValues>(
            analysis::laneValuesOf(*line->replay, stop));
        deliver([values, ready] { ready(values); });
    });
    return {};
}

} // namespace plyline::timeline
