#pragma once

#include "core/game/game.h"
#include "core/game/place.h"

#include <string_view>

namespace plyline::game {

/// Returns the game as far as it is known to somebody who has followed it to `place`: without the
/// events of later plies, what is said about them, and the result. Lines keep their numbers. A
/// variation is known once the move that it replaces is; a line that the path to the place has left
/// is known up to the move that the path replaces. Precondition: the game has the place.
[[nodiscard]] Game pastOf(const Game& game, const Place& place);
/// Returns whether the place is the end of the main line, where the whole game is known.
[[nodiscard]] bool isEndOf(const Game& game, const Place& place);
/// Returns whether a tag tells how the game goes on: its end, its length or its opening.
[[nodiscard]] bool tellsFuture(std::string_view tagName);

} // namespace plyline::game
