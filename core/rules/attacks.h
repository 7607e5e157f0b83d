#pragma once

#include "core/rules/bitboard.h"

#include <array>
#include <bit>
#include <cstdint>

namespace plyline::rules {

/// What a rook and what a bishop would attack from a square.
struct SliderAttacks
{
    Bitboard straight;
    Bitboard diagonal;
};

namespace detail {

constexpr std::size_t at(Square square)
{
    return static_cast<std::size_t>(square.index());
}

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

/// The lines that a slider sees along from one square, without the square itself. Found by
/// subtracting the square from the blockers, once upwards and once with the board turned upside
/// down; along a rank, which turning does not reverse, from a table.
struct SliderLines
{
    std::uint64_t file;
    std::uint64_t rising;  ///< The diagonal towards h8.
    std::uint64_t falling; ///< The diagonal towards h1.
    std::uint64_t square;
    std::uint64_t turned; ///< The square with the board upside down.

    /// What a slider sees along one of the lines, up to and with the first piece each way.
    [[nodiscard]] std::uint64_t along(std::uint64_t line, std::uint64_t occupied) const
    {
        const std::uint64_t blockers = occupied & line;
        const std::uint64_t upwards = blockers - square;
        const std::uint64_t downwards = turnedOver(turnedOver(blockers) - turned);
        return (upwards ^ downwards) & line;
    }

    /// Every byte of a number in the other order: the ranks of a board.
    [[nodiscard]] static std::uint64_t turnedOver(std::uint64_t bits)
    {
        return __builtin_bswap64(bits);
    }
};

struct AttackTables
{
    AttackTables();
    /// From `lines` and `rank` alone.
    [[nodiscard]] SliderAttacks sliders(Square from, Bitboard occupied) const
    {
        const SliderLines& seen = lines[at(from)];
        const std::uint64_t blockers = occupied.bits();
        const int shift = from.index() & 56;
        const std::uint64_t onRank = rank[at(from) & 7][(blockers >> (shift + 1)) & 63];
        return {Bitboard(onRank << shift | seen.along(seen.file, blockers)),
                Bitboard(seen.along(seen.rising, blockers) | seen.along(seen.falling, blockers))};
    }

    std::array<Bitboard, 64> king, knight;
    std::array<std::array<Bitboard, 64>, 2> pawn;
    std::array<std::array<Bitboard, 64>, 64> between, line;
    std::array<Magic, 64> rook, bishop;
    std::array<SliderLines, 64> lines;
    /// What a slider on a file sees of its rank, by what stands on the files b to g.
    std::array<std::array<std::uint8_t, 64>, 8> rank;
    std::array<Bitboard, 102'400> rookStore;
    std::array<Bitboard, 5'248> bishopStore;
};
extern const AttackTables attackTables;

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
/// The same squares as rookAttacks and bishopAttacks, from tables so small that they stay in the
/// cache: for code that asks for another square each time, such as the resolving of SAN.
[[nodiscard]] inline SliderAttacks sliderAttacks(Square from, Bitboard occupied)
{
    return detail::attackTables.sliders(from, occupied);
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
