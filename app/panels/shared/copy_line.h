#pragma once

#include "core/game/game.h"

namespace plyline::shared {

/// Copies one line of a game to the clipboard as a PGN of its own, with its start position.
void copyLine(const game::Game& game, game::LineId line);

} // namespace plyline::shared
