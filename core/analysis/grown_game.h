#pragma once

#include "core/game/game.h"
#include "core/game/place.h"

namespace plyline::analysis {

/// Translates a place of a game to the game that it has become by growing. Returns the same line
/// and ply if the same events lead there, otherwise the ply of the main line at which the old line
/// left it.
[[nodiscard]] game::Place placeInGrown(const game::Game& before, const game::Game& now,
                                       const game::Place& place);

} // namespace plyline::analysis
