#include "core/replay/projection.h"

namespace plyline::replay {

using rules::Color;

namespace {

void moveStep(rules::Board& board, const game::MoveEvent& event)
{
    const game::PieceStep& step = *event.step;
    if (event.capture)
        board.remove(event.capture->square);
    // Castling in Chess960 may put king and rook on each other's squares: remove both before
    // placing either.
    board.remove(step.from);
    if (event.rookHop)
        board.remove(event.rookHop->from);
    board.put(step.to, {event.color, event.promotion.value_or(step.role)});
    if (event.rookHop)
        board.put(event.rookHop->to, {event.color, rules::Role::Rook});
}

} // namespace

void PositionProjection::apply(State& state, const game::MoveEvent& event, game::Ply /*ply*/)
{
    if (event.step)
        moveStep(state.board, event);
    for (const Color color : rules::allColors) {
        for (const rules::Wing wing : rules::allWings) {
            if (event.lostRights.has(color, wing))
                state.castling.clear(color, wing);
        }
    }
    state.enPassant = event.enPassant;
    state.halfmoveClock = event.isIrreversible() ? 0 : state.halfmoveClock + 1;
    if (event.color == Color::Black)
        ++state.fullmoveNumber;
    state.turn = !event.color;
}

} // namespace plyline::replay
