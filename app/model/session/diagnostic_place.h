#pragma once

#include "app/model/session/cursor.h"
#include "core/game/game.h"

namespace plyline::session {

/// The place from which the move that could not be read would have gone on: its line, the ply
/// before it; the start for what stands before the moves. `game` is the diagnostic's.
[[nodiscard]] Place placeOf(const Diagnostic& diagnostic);
/// The bytes in the source that the diagnostic speaks of; empty at the end of a game.
[[nodiscard]] Span spanOf(const Diagnostic& diagnostic, const game::Game& game);

} // namespace plyline::session
