#pragma once

#include "core/index/game_index.h"

#include <cstdint>

namespace plyline::index {

/// How many games, from the first on, are the same in every text that begins with the first
/// `bytes` bytes of the index's source, whatever follows them. Where a game ends is decided by what
/// stands on the lines behind it, so the games before that place are not all settled.
[[nodiscard]] int settledGames(const GameIndex& index, std::int64_t bytes);

} // namespace plyline::index
