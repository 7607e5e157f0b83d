#pragma once

#include "core/rules/board.h"

#include <array>
#include <cstdint>
#include <optional>

namespace plyline::search {

/// An inclusive range.
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

/// Returns 1 for a pawn, 3 for knight and bishop, 5 for a rook, 9 for a queen, 0 for a king.
[[nodiscard]] int pawnValue(rules::Role role);

/// Conditions on the number of pieces of each side and on their difference in value.
struct MaterialQuery
{
    static constexpr Range anyCount{0, 64};
    /// Color of the bishops' squares; applies if each side has exactly one bishop.
    enum class Bishops : std::uint8_t { Any, Opposite, Same };

    MaterialQuery()
    {
        for (auto& side : counts)
            side.fill(anyCount);
    }
    /// Requires the same number of each piece as on the board.
    [[nodiscard]] static MaterialQuery exactly(const rules::Board& board);

    std::array<std::array<Range, 6>, 2> counts; ///< By color, then by role.
    std::optional<Range> difference;            ///< In pawn values, White minus Black.
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
