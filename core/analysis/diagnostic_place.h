#pragma once

#include "core/game/game.h"
#include "core/game/place.h"

namespace plyline::analysis {

/// The place from which the move that could not be read would have gone on: its line, the ply
/// before it; the start for what stands before the moves. `game` is the diagnostic's.
[[nodiscard]] game::Place placeOf(const Diagnostic& diagnostic);
/// The bytes in the source that the diagnostic speaks of; empty at the end of a game.
[[nodiscard]] Span spanOf(const Diagnostic& diagnostic, const game::Game& game);

} // namespace plyline::analysis
