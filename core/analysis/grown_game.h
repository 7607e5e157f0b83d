#pragma once

#include "core/game/game.h"
#include "core/game/place.h"

namespace plyline::analysis {

/// Where a place of a game is in what the game has become by growing: the same line and ply where
/// the same events lead there, else the ply of the main line at which its line was left.
[[nodiscard]] game::Place placeInGrown(const game::Game& before, const game::Game& now,
                                       const game::Place& place);

} // namespace plyline::analysis
