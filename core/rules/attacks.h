#pragma once

#include "core/rules/bitboard.h"

#include <array>
#include <bit>
#include <cstdint>

namespace plyline::rules {

/// Squares that a rook and a bishop attack from one square.
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

/// Magic-bitboard lookup of one square's slider attacks: `table[((occupied & mask) * factor) >>
/// shift]`.
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

/// The lines along which a slider on one square attacks, without the square itself. Attacks along a
/// file or diagonal are computed by subtracting the square from the blockers, once as they are and
/// once with the ranks reversed. Reversing does not mirror a rank, so attacks along ranks come from
/// a table.
struct SliderLines
{
    std::uint64_t file;
    std::uint64_t rising;  ///< The diagonal towards h8.
    std::uint64_t falling; ///< The diagonal towards h1.
    std::uint64_t square;
    std::uint64_t turned; ///< The square with the ranks reversed.

    /// Returns the squares attacked along one line, up to and including the first piece in each
    /// direction.
    [[nodiscard]] std::uint64_t along(std::uint64_t line, std::uint64_t occupied) const
    {
        const std::uint64_t blockers = occupied & line;
        const std::uint64_t upwards = blockers - square;
        const std::uint64_t downwards = turnedOver(turnedOver(blockers) - turned);
        return (upwards ^ downwards) & line;
    }

    /// Reverses the order of the bytes, which are the ranks of a board.
    [[nodiscard]] static std::uint64_t turnedOver(std::uint64_t bits)
    {
        return __builtin_bswap64(bits);
    }
};

struct AttackTables
{
    AttackTables();
    /// Uses `lines` and `rank` only.
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
    /// Attacks along a rank, by the file of the slider and the occupancy of files b to g.
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
/// Returns the squares that a pawn of this color attacks.
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
/// Returns the same squares as rookAttacks and bishopAttacks from tables small enough to stay in
/// the cache: for code that asks about a different square each time, such as resolving SAN.
[[nodiscard]] inline SliderAttacks sliderAttacks(Square from, Bitboard occupied)
{
    return detail::attackTables.sliders(from, occupied);
}
/// Precondition: `role` is not Pawn.
[[nodiscard]] Bitboard attacksOf(Role role, Square from, Bitboard occupied);
/// Returns the squares strictly between two squares on a common line, otherwise none.
[[nodiscard]] inline Bitboard between(Square a, Square b)
{
    return detail::attackTables.between[detail::at(a)][detail::at(b)];
}
/// Returns the whole line through two squares, from edge to edge, if they share one; none if they
/// are equal or share none.
[[nodiscard]] inline Bitboard lineThrough(Square a, Square b)
{
    return detail::attackTables.line[detail::at(a)][detail::at(b)];
}

} // namespace plyline::rules
