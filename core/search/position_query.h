#pragma once

#include "core/rules/setup.h"
#include "core/search/manoeuvre.h"
#include "core/search/material_query.h"
#include "core/search/pattern.h"

#include <optional>
#include <vector>

namespace plyline::search {

/// Conditions on a position. All that are given must hold at the same ply; a manoeuvre holds at the
/// ply that its last move leads to. Without conditions every position matches.
struct PositionQuery
{
    std::optional<rules::Color> turn; ///< Side to move; none: either.
    std::optional<Pattern> pattern;
    std::optional<MaterialQuery> material;
    std::optional<Manoeuvre> manoeuvre;
    bool alsoMirrored = false; ///< Also search with the files reversed.
    /// Also search with White and Black exchanged, including the side to move.
    bool alsoWithColorsSwapped = false;

    /// Requires the board and the side to move. Ignores castling and en passant rights, because
    /// they are not visible on the board and a search that depended on them would miss positions.
    [[nodiscard]] static PositionQuery exactly(const rules::Setup& setup);

    [[nodiscard]] bool isExact() const;
    /// Returns the query itself and those that the two switches add, with the switches off and
    /// without duplicates.
    [[nodiscard]] std::vector<PositionQuery> variants() const;

    bool operator==(const PositionQuery&) const = default;
};

} // namespace plyline::search
