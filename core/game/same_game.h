#pragma once

#include "core/game/game.h"

namespace plyline::game {

/// Whether two games say the same: tags, start, lines, annotations and outcome. Places in a source
/// and diagnostics do not count; comments are compared by their text. Tags count in any order, and
/// one of the seven tag roster that says nothing ("?") is as good as none; so is a Result tag that
/// repeats the outcome. Values and drawings are read from the comments and not compared.
[[nodiscard]] bool isSameGame(const Game& a, const Game& b);

} // namespace plyline::game
