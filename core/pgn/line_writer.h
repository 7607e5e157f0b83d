#pragma once

#include "core/game/game.h"

#include <string>

namespace plyline::pgn {

/// One line of a game as a PGN of its own, in export format: the game's tags and start position,
/// all moves from the start to the line's end with their comments and NAGs, no variations. Only the
/// main line keeps the game's result; any other is unfinished. A game that was refused has no
/// lines: it is written as it stands.
[[nodiscard]] std::string writeLine(const game::Game& game, game::LineId line);

} // namespace plyline::pgn
