#include "app/panels/board/board_frame.h"

#include <algorithm>

namespace plyline::board {

namespace {

std::vector<TrailStep> trailAt(const replay::Replay& replay, game::Ply ply)
{
    std::vector<TrailStep> trail;
    const int oldest = std::max(1, ply.number() - BoardFrame::trailLength + 1);
    for (int number = oldest; number <= ply.number(); ++number) {
        const game::MoveEvent& event = replay.event(game::Ply(number));
        if (event.step)
            trail.push_back({event.step->from, event.step->to, ply.number() - number});
    }
    return trail;
}

/// Returns the drawings from the line that holds the shown ply's event.
std::vector<game::Drawing> drawingsAt(const replay::Replay& replay, game::Ply ply)
{
    const game::Game& game = *replay.game();
    const game::LineId owner =
        ply == game::Ply() ? game::LineId::main() : game.owner(replay.line(), ply);
    return game.line(owner).annotations.drawings(ply);
}

} // namespace

BoardFrame frameOf(const session::Moment& moment, const replay::Replay& replay)
{
    BoardFrame frame;
    for (const replay::PieceRow& row : moment.pieces.rows()) {
        const QPointF at(row.square.x() - 1, row.square.y() - 1);
        frame.pieces.push_back({row.pieceId, {row.color, row.role}, at, 1.0});
    }
    frame.trail = trailAt(replay, moment.place.ply);
    frame.drawings = drawingsAt(replay, moment.place.ply);
    frame.checkedKing = moment.checkedKing;
    return frame;
}

} // namespace plyline::board
