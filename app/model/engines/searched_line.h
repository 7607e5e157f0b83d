#pragma once

#include "core/engine/search_position.h"
#include "core/replay/replay.h"

namespace plyline::engines {

/// Returns a position of a line as an engine is told it, with the moves since the last capture or
/// pawn move, so that it costs the same in a game of any length. Errors: the reason why it is not.
[[nodiscard]] Expected<engine::SearchPosition, engine::Unsearchable>
searchPositionAt(const replay::Replay& line, game::Ply ply);

} // namespace plyline::engines
