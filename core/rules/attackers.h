#pragma once

#include "core/rules/attacks.h"
#include "core/rules/board.h"

namespace plyline::rules {

/// Returns the pieces of color `by` that attack the square. Sliders are blocked by `occupied`,
/// which may differ from the board's own occupancy.
[[nodiscard]] Bitboard attackersOf(const Board& board, Square square, Color by, Bitboard occupied);

/// Returns the same as attackersOf, leaving out the king: for the square of the other king, which a
/// king can never attack.
[[nodiscard, gnu::always_inline]] inline Bitboard checkersOf(const Board& board, Square square,
                                                             Color by, Bitboard occupied)
{
    const SliderAttacks sliders = sliderAttacks(square, occupied);
    return board.pieces(by) & ((sliders.straight & board.straightSliders()) |
                               (sliders.diagonal & board.diagonalSliders()) |
                               (knightAttacks(square) & board.pieces(Role::Knight)) |
                               (pawnAttacks(!by, square) & board.pieces(Role::Pawn)));
}

} // namespace plyline::rules
