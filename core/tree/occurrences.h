#pragma once

#include "core/rules/piece.h"

#include <cstdint>
#include <vector>

namespace plyline::tree {

/// A position that a game reached, and the move played there. Ordered by key, game and ply.
struct Occurrence
{
    std::uint64_t key = 0;
    std::uint64_t place = 0; ///< Game, ply, side to move and move, from the highest bits.

    Occurrence() = default;
    /// `game` counts from the segment's first; `move` is a moveCode or endCode.
    Occurrence(std::uint64_t positionKey, std::uint32_t game, int ply, rules::Color turn,
               std::uint16_t move)
        : key(positionKey),
          place(std::uint64_t{game} << 40 | static_cast<std::uint64_t>(ply) << 17 |
                static_cast<std::uint64_t>(turn) << 16 | move)
    {}

    [[nodiscard]] std::uint32_t game() const { return static_cast<std::uint32_t>(place >> 40); }
    [[nodiscard]] int ply() const { return static_cast<int>(place >> 17 & 0xffff); }
    [[nodiscard]] rules::Color turn() const { return static_cast<rules::Color>(place >> 16 & 1); }
    [[nodiscard]] std::uint16_t move() const { return static_cast<std::uint16_t>(place); }

    auto operator<=>(const Occurrence&) const = default;
};

/// Sorts in place, several times as fast as std::sort: keys are random numbers.
void sortOccurrences(std::vector<Occurrence>& occurrences);

} // namespace plyline::tree
