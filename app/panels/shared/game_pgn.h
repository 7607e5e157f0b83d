#pragma once

#include "core/game/game.h"

#include <string>

namespace plyline::shared {

/// Returns the game as PGN in UTF-8: its own text, or what is written for a position without moves.
/// Precondition: the game has a source.
[[nodiscard]] std::string pgnOf(const game::Game& game);

} // namespace plyline::shared
