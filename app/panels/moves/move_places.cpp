#include "app/panels/moves/move_places.h"

namespace plyline::moves {

namespace {

/// Returns the column of a move of the main line.
rules::Color columnOf(const MoveList& list, game::Ply ply)
{
    const MoveRow& row = list.rows[static_cast<std::size_t>(list.rowOf(ply))];
    return row.white == ply ? rules::Color::White : rules::Color::Black;
}

/// Returns the row at the point; none below and above the list.
std::optional<int> rowAt(const MovesGeometry& geometry, QPointF point)
{
    const int row = geometry.firstRowAt(point.y());
    const bool isRow = point.y() >= 0.0 && row < geometry.rowCount();
    return isRow ? std::optional(row) : std::nullopt;
}

} // namespace

QRectF rectOf(const MoveList& list, const MovesGeometry& geometry, const MoveKey& move)
{
    if (!move.line.isMain())
        return geometry.move(list, move.line, move.ply);
    const int row = list.rowOf(move.ply);
    if (move.ply == game::Ply() || row >= geometry.rowCount())
        return geometry.rowCount() > 0 ? geometry.row(0) : QRectF();
    return geometry.move(row, columnOf(list, move.ply));
}

QRectF rowsOf(const MoveList& list, const MovesGeometry& geometry, const MoveKey& move)
{
    return move.line.isMain() ? geometry.row(list.rowOf(move.ply))
                              : geometry.move(list, move.line, move.ply);
}

std::optional<MoveKey> moveAt(const MoveList& list, const MovesGeometry& geometry, QPointF point)
{
    if (const MoveToken* token = geometry.tokenAt(list, point))
        return MoveKey{token->line, *token->ply};
    if (const auto ply = geometry.plyAt(list, point))
        return MoveKey{game::LineId::main(), *ply};
    return {};
}

std::optional<SignedMove> signedMoveAt(const MoveList& list, const MovesGeometry& geometry,
                                       QPointF point)
{
    if (const MoveToken* token = geometry.tokenAt(list, point))
        return SignedMove{{token->line, *token->ply}, token->nags};
    const auto ply = geometry.plyAt(list, point);
    if (!ply || *ply == game::Ply() ||
        !geometry.cell(list.rowOf(*ply), columnOf(list, *ply)).contains(point))
        return {};
    return SignedMove{{game::LineId::main(), *ply}, list.text(*ply).nags};
}

std::optional<int> unfoldingWordAt(const MoveList& list, const MovesGeometry& geometry,
                                   QPointF point)
{
    const auto row = rowAt(geometry, point);
    return row && geometry.unfoldingWord(list, *row).contains(point) ? row : std::nullopt;
}

std::optional<game::LineId> triangleAt(const MoveList& list, const MovesGeometry& geometry,
                                       QPointF point)
{
    const auto row = rowAt(geometry, point);
    if (!row || !geometry.triangle(list, *row).contains(point))
        return {};
    return list.rows[static_cast<std::size_t>(*row)].line;
}

} // namespace plyline::moves
