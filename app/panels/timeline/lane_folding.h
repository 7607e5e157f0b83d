#pragma once

#include "app/model/jobs/job.h"
#include "core/analysis/lane_values.h"
#include "core/analysis/prepared_game.h"

#include <functional>
#include <memory>

namespace plyline::timeline {

/// Folds the events of a line to the values that lanes show.
class LaneFolding
{
public:
    using Values = std::shared_ptr<const analysis::LaneValues>;

    /// Returns the values of a short line. Those of a long one are folded in the background and
    /// given to `ready`, unless another line is folded before; null is returned. Null without a
    /// line.
    [[nodiscard]] Values fold(const std::shared_ptr<const analysis::PreparedLine>& line,
                              std::function<void(const Values&)> ready);

private:
    jobs::Job m_job;
};

} // namespace plyline::timeline
