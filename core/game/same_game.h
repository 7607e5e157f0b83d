#pragma once

#include "core/game/game.h"

namespace plyline::game {

/// Returns whether two games are equal in tags, start, lines, annotations and outcome. Ignores
/// spans and diagnostics; compares comments by their text. Ignores the order of tags, tags of the
/// seven tag roster with an unknown value ("?"), and a Result tag that repeats the outcome. Values
/// and drawings are not compared, because they come from the comments.
[[nodiscard]] bool isSameGame(const Game& a, const Game& b);

} // namespace plyline::game
