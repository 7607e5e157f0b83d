#include "core/rules/attackers.h"

namespace plyline::rules {

Bitboard attackersOf(const Board& board, Square square, Color by, Bitboard occupied)
{
    return checkersOf(board, square, by, occupied) |
           (kingAttacks(square) & board.pieces(by, Role::King));
}

} // namespace plyline::rules
