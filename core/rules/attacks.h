#pragma once

#include "core/rules/bitboard.h"

#include <array>
#include <bit>
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

/// One line through a square: the squares below it and above it, in the order of squares.
struct Ray
{
    std::uint64_t below;
    std::uint64_t above;

    /// What a slider sees along the line, up to and with the first piece each way.
    [[nodiscard]] Bitboard operator()(Bitboard occupied) const
    {
        const std::uint64_t blockersAbove = above & occupied.bits();
        const std::uint64_t upToBlocker = blockersAbove ^ (blockersAbove - 1);
        const int nearestBelow = 63 - std::countl_zero((below & occupied.bits()) | 1);
        const std::uint64_t fromBlocker = ~std::uint64_t{0} << nearestBelow;
        return Bitboard((below | above) & upToBlocker & fromBlocker);
    }
};

struct AttackTables
{
    AttackTables();
    std::array<Bitboard, 64> king, knight;
    std::array<std::array<Bitboard, 64>, 2> pawn;
    std::array<std::array<Bitboard, 64>, 64> between, line;
    std::array<Magic, 64> rook, bishop;
    std::array<std::array<Ray, 4>, 64> rays; ///< Rank, file, and the two diagonals.
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
/// What a rook and what a bishop would attack from a square.
struct SliderAttacks
{
    Bitboard straight;
    Bitboard diagonal;
};
/// The same squares as rookAttacks and bishopAttacks, from tables so small that they stay in the
/// cache: for code that asks for another square each time, such as the resolving of SAN.
[[nodiscard]] inline SliderAttacks sliderAttacks(Square from, Bitboard occupied)
{
    const std::array<detail::Ray, 4>& rays = detail::attackTables.rays[detail::at(from)];
    return {rays[0](occupied) | rays[1](occupied), rays[2](occupied) | rays[3](occupied)};
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
