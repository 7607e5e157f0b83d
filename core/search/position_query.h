#pragma once

#include "core/rules/setup.h"
#include "core/search/manoeuvre.h"
#include "core/search/material_query.h"
#include "core/search/pattern.h"

#include <optional>
#include <vector>

namespace plyline::search {

/// What a position is searched by. All that is given must hold at the same ply; a manoeuvre holds
/// at the ply that its last move leads to. Nothing given: every position fits.
struct PositionQuery
{
    std::optional<rules::Color> turn; ///< Whose move it is; none: anybody's.
    std::optional<Pattern> pattern;
    std::optional<MaterialQuery> material;
    std::optional<Manoeuvre> manoeuvre;
    bool alsoMirrored = false;          ///< The a file for the h file.
    bool alsoWithColorsSwapped = false; ///< White for Black, and the side to move with it.

    /// The board and the side to move. Castling and en passant rights are left out: they are not
    /// seen on the board, and what a search by position hides for their sake would be missed.
    [[nodiscard]] static PositionQuery exactly(const rules::Setup& setup);

    [[nodiscard]] bool isExact() const;
    /// The query itself and those that the two switches add, without switches, each once.
    [[nodiscard]] std::vector<PositionQuery> variants() const;

    bool operator==(const PositionQuery&) const = default;
};

} // namespace plyline::search
