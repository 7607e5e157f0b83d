#pragma once

#include "core/library/game_index.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>

namespace plyline::library {

/// Finds the games. `progress` is told bytes done now and then. Returns what was found until a
/// stop.
[[nodiscard]] std::shared_ptr<const GameIndex>
buildIndex(std::shared_ptr<const game::Source> source, std::stop_token stop = {},
           const std::function<void(std::int64_t)>& progress = {});

} // namespace plyline::library
