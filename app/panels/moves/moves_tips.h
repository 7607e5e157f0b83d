#pragma once

#include <QtCore/QString>

#include "core/game/game.h"

#include <vector>

namespace plyline::moves {

/// Returns the tool-tip of a move: what its signs mean, and the values that an engine wrote for it
/// as they are in the file. Empty if it has neither. `line` holds the event that leads to `ply`.
[[nodiscard]] QString moveTip(const game::Game& game, game::LineId line, game::Ply ply,
                              const std::vector<int>& nags);

} // namespace plyline::moves
