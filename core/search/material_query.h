#pragma once

#include "core/rules/board.h"

#include <array>
#include <cstdint>
#include <optional>

namespace plyline::search {

/// From `least` to `most`, both included.
struct Range
{
    int least = 0;
    int most = 0;

    [[nodiscard]] constexpr bool contains(int value) const
    {
        return value >= least && value <= most;
    }
    bool operator==(const Range&) const = default;
};

/// Pawn 1, knight and bishop 3, rook 5, queen 9; the king counts nothing.
[[nodiscard]] int pawnValue(rules::Role role);

/// How many pieces each side has, and how much more one has than the other.
struct MaterialQuery
{
    static constexpr Range anyCount{0, 64};
    /// On squares of which color the bishops stand, when each side has exactly one.
    enum class Bishops : std::uint8_t { Any, Opposite, Same };

    MaterialQuery()
    {
        for (auto& side : counts)
            side.fill(anyCount);
    }
    /// As many pieces of each kind as on the board, no more and no fewer.
    [[nodiscard]] static MaterialQuery exactly(const rules::Board& board);

    std::array<std::array<Range, 6>, 2> counts; ///< By color, then by role.
    std::optional<Range> difference;            ///< In pawn values, White's pieces minus Black's.
    Bishops bishops = Bishops::Any;

    [[nodiscard]] Range& count(rules::Color color, rules::Role role)
    {
        return counts[static_cast<std::size_t>(color)][static_cast<std::size_t>(role)];
    }
    [[nodiscard]] const Range& count(rules::Color color, rules::Role role) const
    {
        return counts[static_cast<std::size_t>(color)][static_cast<std::size_t>(role)];
    }
    [[nodiscard]] MaterialQuery withColorsSwapped() const;
    [[nodiscard]] bool matches(const rules::Board& board) const;

    bool operator==(const MaterialQuery&) const = default;
};

} // namespace plyline::search
