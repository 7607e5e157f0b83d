#pragma once

#include "core/game/annotations.h"
#include "core/game/time_control.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace plyline::analysis {

/// What one side's events say of its clock, in order. `clock` and `think` are none where the event
/// says nothing.
struct OwnMove
{
    std::optional<std::int64_t> clock;
    std::optional<std::int64_t> think;
    bool givesMate = false;
};

/// Returns what the time control added to a side's clock with each of its moves: the increment, and
/// the time of a new stage at the move at which the clocks show it. That is not always the last
/// move of the stage before, because some clocks add the time later. `start` is the clock before
/// the first move.
[[nodiscard]] std::vector<std::int64_t> creditsOf(const game::TimeControl& control,
                                                  std::optional<std::int64_t> start,
                                                  const std::vector<OwnMove>& moves);

} // namespace plyline::analysis
