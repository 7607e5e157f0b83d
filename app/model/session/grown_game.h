#pragma once

#include "app/model/session/cursor.h"
#include "core/game/game.h"

namespace plyline::session {

/// Where a place of a game is in what the game has become by growing: the same line and ply where
/// the same events lead there, else the ply of the main line at which its line was left.
[[nodiscard]] Place placeInGrown(const game::Game& before, const game::Game& now,
                                 const Place& place);

} // namespace plyline::session
