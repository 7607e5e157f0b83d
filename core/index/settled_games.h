#pragma once

#include "core/index/game_index.h"

#include <cstdint>

namespace plyline::index {

/// Returns how many games, from the first on, are the same in every text that begins with the first
/// `bytes` bytes of the index's source, whatever follows. The lines after a game decide where it
/// ends, so some games before that place are not settled yet.
[[nodiscard]] int settledGames(const GameIndex& index, std::int64_t bytes);

} // namespace plyline::index
