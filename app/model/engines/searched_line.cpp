#include "app/model/engines/searched_line.h"

#include "core/game/move_text.h"

#include <algorithm>
#include <vector>

namespace plyline::engines {

Expected<engine::SearchPosition, engine::Unsearchable> searchPositionAt(const replay::Replay& line,
                                                                        game::Ply ply)
{
    // Nothing before the last capture or pawn move can be repeated.
    const int quiet = std::clamp(line.stateAt(ply).halfmoveClock, 0, ply.number());
    const game::Ply root(ply.number() - quiet);
    std::vector<rules::Move> moves;
    moves.reserve(static_cast<std::size_t>(quiet));
    for (game::Ply at = root; at < ply;) {
        at = at.next();
        moves.push_back(game::moveOf(line.event(at)));
    }
    return engine::SearchPosition::make(line.stateAt(root), moves);
}

} // namespace plyline::engines
