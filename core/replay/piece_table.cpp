#include "core/replay/piece_table.h"

#include "core/game/game_recorder.h"

#include <algorithm>

namespace plyline::replay {

std::vector<PieceRow> PieceTable::rows() const
{
    std::vector<PieceRow> rows;
    rows.reserve(m_rows.size());
    for (const auto& row : m_rows) {
        if (row)
            rows.push_back(*row);
    }
    return rows;
}

int PieceTable::size() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [](const auto& row) { return row.has_value(); }));
}

rules::Board PieceTable::board() const
{
    rules::Board board;
    for (const auto& row : m_rows) {
        if (row)
            board.put(row->square, {row->color, row->role});
    }
    return board;
}

PieceTable PieceTableProjection::initial(const rules::Setup& start)
{
    PieceTable table;
    int next = 0;
    for (const rules::Square square : start.board.occupied()) {
        // A set-up with more pieces than a game can have is refused before.
        if (next == game::maxPieces)
            break;
        const rules::Piece piece = *start.board.pieceAt(square);
        table.set({game::PieceId(next++), piece.color, piece.role, square, game::Ply()});
    }
    return table;
}

void PieceTableProjection::apply(State& state, const game::MoveEvent& event, game::Ply ply)
{
    if (!event.step)
        return;
    if (event.capture)
        state.erase(event.capture->pieceId);
    const game::PieceStep& step = *event.step;
    state.set({step.pieceId, event.color, event.promotion.value_or(step.role), step.to, ply});
    if (event.rookHop) {
        state.set({event.rookHop->pieceId, event.color, rules::Role::Rook, event.rookHop->to, ply});
    }
}

} // namespace plyline::replay
