#pragma once

#include "core/analysis/prepared_game.h"
#include "core/game/place.h"

namespace plyline::analysis {

/// A prepared game and one of its lines.
struct GameAndLine
{
    std::shared_ptr<const PreparedGame> game;
    std::shared_ptr<const PreparedLine> line;
};

/// Prepares what is known of a game at a place of its prepared line (see game::pastOf); at the end
/// of the main line that is all of it. Takes over what was prepared for the whole game instead of
/// computing it again. Precondition: `whole.line` is the line of `place` and has its ply.
[[nodiscard]] GameAndLine pastOf(const GameAndLine& whole, const game::Place& place);

} // namespace plyline::analysis
