#pragma once

#include "core/game/game.h"

#include <cstdint>

namespace plyline::game {

/// Identifies a game by what it says, whatever file it stands in. Comments, variations and other
/// tags may change. The hashes are xxHash (XXH3, 64 bits).
struct ContentKey
{
    std::uint64_t names = 0; ///< Of players, date, time, round and the start position.
    std::uint64_t moves = 0; ///< Of the events of the main line.

    bool operator==(const ContentKey&) const = default;
};

/// Takes time in proportion to the main line.
[[nodiscard]] ContentKey contentKey(const Game& game);
/// The key that the game had when its main line ended at `end`. Precondition: `end` is not beyond
/// the main line.
[[nodiscard]] ContentKey contentKey(const Game& game, Ply end);

} // namespace plyline::game
