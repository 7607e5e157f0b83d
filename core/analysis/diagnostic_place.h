#pragma once

#include "core/game/game.h"
#include "core/game/place.h"

namespace plyline::analysis {

/// Returns the place before the move that could not be read: its line and the ply before it.
/// Returns the start for problems before the moves. `game` is the diagnostic's.
[[nodiscard]] game::Place placeOf(const Diagnostic& diagnostic);
/// Returns the bytes of the source that the diagnostic is about; empty at the end of a game.
[[nodiscard]] Span spanOf(const Diagnostic& diagnostic, const game::Game& game);

} // namespace plyline::analysis
