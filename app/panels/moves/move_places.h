#pragma once

#include "app/panels/moves/moves_frame.h"
#include "app/panels/moves/moves_geometry.h"

namespace plyline::moves {

/// Returns where a move is drawn, in the coordinates of the geometry; for ply 0 the first row.
/// Empty if the move is folded away or not in the list.
[[nodiscard]] QRectF rectOf(const MoveList& list, const MovesGeometry& geometry,
                            const MoveKey& move);
/// Returns the rows that must be in view for a move to be read.
[[nodiscard]] QRectF rowsOf(const MoveList& list, const MovesGeometry& geometry,
                            const MoveKey& move);
/// Returns the move to which a click leads; in a row of words the one that they follow.
[[nodiscard]] std::optional<MoveKey> moveAt(const MoveList& list, const MovesGeometry& geometry,
                                            QPointF point);
/// Returns the signs of the move at the point, with the move; none beside the moves.
struct SignedMove
{
    MoveKey move;
    std::vector<int> nags;
};
[[nodiscard]] std::optional<SignedMove> signedMoveAt(const MoveList& list,
                                                     const MovesGeometry& geometry, QPointF point);
/// Returns the row whose unfolding word is at the point.
[[nodiscard]] std::optional<int> unfoldingWordAt(const MoveList& list,
                                                 const MovesGeometry& geometry, QPointF point);
/// Returns the variation whose triangle is at the point.
[[nodiscard]] std::optional<game::LineId> triangleAt(const MoveList& list,
                                                     const MovesGeometry& geometry, QPointF point);

} // namespace plyline::moves
