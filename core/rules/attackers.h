#pragma once

#include "core/rules/attacks.h"
#include "core/rules/board.h"

namespace plyline::rules {

/// The pieces of `by` that attack the square when sliders see as far as `occupied` lets them.
[[nodiscard]] Bitboard attackersOf(const Board& board, Square square, Color by, Bitboard occupied);

/// The same without a king: for the square of the other king, which none can attack.
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
