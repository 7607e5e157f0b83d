#pragma once

#include "core/game/game.h"

#include <string>

namespace plyline::pgn {

/// Writes one line of a game as a PGN of its own in export format: the game's tags and start
/// position, and all moves from the start to the end of the line with their comments and NAGs,
/// without variations. Only the main line keeps the game's result; other lines are unfinished. A
/// refused game has no lines and is written unchanged.
[[nodiscard]] std::string writeLine(const game::Game& game, game::LineId line);

} // namespace plyline::pgn
