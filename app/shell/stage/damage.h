#pragma once

#include <QtCore/QString>

#include "core/game/game.h"

namespace plyline::stage {

/// Returns a sentence with the most important error, its place, and what of the game is still
/// shown; empty without an error.
[[nodiscard]] QString damageOf(const game::Game& game);
/// Returns "1 error, 2 warnings"; empty if there are none.
[[nodiscard]] QString countOfDiagnostics(const game::Game& game);

} // namespace plyline::stage
