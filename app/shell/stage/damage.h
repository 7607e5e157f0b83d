#pragma once

#include <QtCore/QString>

#include "core/game/game.h"

namespace plyline::stage {

/// Names the error that matters most, its place and what of the game is shown all the same; empty
/// without an error.
[[nodiscard]] QString damageOf(const game::Game& game);
/// "1 error, 2 warnings"; empty when there are none.
[[nodiscard]] QString countOfDiagnostics(const game::Game& game);

} // namespace plyline::stage
