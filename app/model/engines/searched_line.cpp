#include "app/model/engines/searched_line.h"

#include "core/game/move_text.h"

namespace plyline::engines {

std::vector<rules::Move> movesTo(const replay::Replay& line, game::Ply ply)
{
    std::vector<rules::Move> moves;
    moves.reserve(static_cast<std::size_t>(ply.number()));
    for (int at = 1; at <= ply.number(); ++at)
        moves.push_back(game::moveOf(line.event(game::Ply(at))));
    return moves;
}

Expected<engine::SearchPosition, engine::Unsearchable> searchPositionAt(const replay::Replay& line,
                                                                        game::Ply ply)
{
    return engine::SearchPosition::make(line.game()->start(), movesTo(line, ply));
}

} // namespace plyline::engines
