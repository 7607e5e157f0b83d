#pragma once

#include "core/rules/bitboard.h"

#include <array>
#include <cstdint>

namespace plyline::rules {

namespace detail {

/// Slider attacks of one square: `table[((occupied & mask) * factor) >> shift]`.
struct Magic
{
    std::uint64_t mask;
    std::uint64_t factor;
    const Bitboard* table;
    unsigned shift;

    [[nodiscard]] Bitboard operator()(Bitboard occupied) const
    {
        return table[((occupied.bits() & mask) * factor) >> shift];
    }
};

struct AttackTables
{
    AttackTables();
    std::array<Bitboard, 64> king, knight;
    std::array<std::array<Bitboard, 64>, 2> pawn;
    std::array<std::array<Bitboard, 64>, 64> between, line;
    std::array<Magic, 64> rook, bishop;
    std::array<Bitboard, 102'400> rookStore;
    std::array<Bitboard, 5'248> bishopStore;
};
extern const AttackTables attackTables;

constexpr std::size_t at(Square square)
{
    return static_cast<std::size_t>(square.index());
}

} // namespace detail

[[nodiscard]] inline Bitboard kingAttacks(Square from)
{
    return detail::attackTables.king[detail::at(from)];
}
[[nodiscard]] inline Bitboard knightAttacks(Square from)
{
    return detail::attackTables.knight[detail::at(from)];
}
/// The squares a pawn of that color attacks from there.
[[nodiscard]] inline Bitboard pawnAttacks(Color color, Square from)
{
    return detail::attackTables.pawn[static_cast<std::size_t>(color)][detail::at(from)];
}
[[nodiscard]] inline Bitboard rookAttacks(Square from, Bitboard occupied)
{
    return detail::attackTables.rook[detail::at(from)](occupied);
}
[[nodiscard]] inline Bitboard bishopAttacks(Square from, Bitboard occupied)
{
    return detail::attackTables.bishop[detail::at(from)](occupied);
}
[[nodiscard]] inline Bitboard queenAttacks(Square from, Bitboard occupied)
{
    return rookAttacks(from, occupied) | bishopAttacks(from, occupied);
}
/// Any role but a pawn.
[[nodiscard]] Bitboard attacksOf(Role role, Square from, Bitboard occupied);
/// The squares strictly between two squares on a common line, else none.
[[nodiscard]] inline Bitboard between(Square a, Square b)
{
    return detail::attackTables.between[detail::at(a)][detail::at(b)];
}
/// The whole line through both squares, edge to edge, when they share one; none when equal.
[[nodiscard]] inline Bitboard lineThrough(Square a, Square b)
{
    return detail::attackTables.line[detail::at(a)][detail::at(b)];
}

} // namespace plyline::rules
