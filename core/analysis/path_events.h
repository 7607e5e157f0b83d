#pragma once

#include "core/replay/replay.h"

#include <stop_token>
#include <vector>

namespace plyline::analysis {

/// An event on the path to the end of a line, with the line that owns it.
struct PathEvent
{
    const game::MoveEvent* event = nullptr;
    const game::Line* owner = nullptr;
    const game::MoveValues* values = nullptr;
};

/// Returns the events from ply 0 to the end of the line; `[i]` leads to ply i + 1. The pointers are
/// valid as long as the game. Linear. Incomplete after a stop.
[[nodiscard]] std::vector<PathEvent> pathEventsOf(const replay::Replay& replay,
                                                  const std::stop_token& stop = {});

} // namespace plyline::analysis
