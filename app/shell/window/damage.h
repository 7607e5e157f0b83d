#pragma once

#include <QtCore/QString>

#include "core/game/game.h"

namespace plyline::window {

/// What is broken in a game, where, why, and what of it is shown; empty when its moves could be
/// read.
[[nodiscard]] QString damageOf(const game::Game& game);
/// "1 error, 2 warnings"; empty when there are none.
[[nodiscard]] QString countOfDiagnostics(const game::Game& game);

} // namespace plyline::window
