#pragma once

#include <QtCore/QString>

#include "core/game/game.h"

namespace plyline::shared {

/// Copies one line of a game to the clipboard as a PGN of its own, with its start position.
/// Returns a sentence that says so.
QString copyLine(const game::Game& game, game::LineId line);

} // namespace plyline::shared
