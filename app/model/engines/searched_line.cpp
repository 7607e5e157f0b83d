#include "app/model/engines/searched_line.h"

#include "core/game/move_text.h"

#include <algorithm>

namespace plyline::engines {

namespace {

std::vector<rules::Move> movesBetween(const replay::Replay& line, int first, int last)
{
    std::vector<rules::Move> moves;
    moves.reserve(static_cast<std::size_t>(last - first));
    for (int at = first + 1; at <= last; ++at)
        moves.push_back(game::moveOf(line.event(game::Ply(at))));
    return moves;
}

} // namespace

std::vector<rules::Move> movesTo(const replay::Replay& line, game::Ply ply)
{
    return movesBetween(line, 0, ply.number());
}

Expected<engine::SearchPosition, engine::Unsearchable> searchPositionAt(const replay::Replay& line,
                                                                        game::Ply ply)
{
    // Nothing before the last capture or pawn move can be repeated.
    const int quiet = std::clamp(line.stateAt(ply).halfmoveClock, 0, ply.number());
    const game::Ply root(ply.number() - quiet);
    return engine::SearchPosition::make(line.stateAt(root),
                                        movesBetween(line, root.number(), ply.number()));
}

} // namespace plyline::engines
