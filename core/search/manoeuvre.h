#pragma once

#include "core/search/pattern.h"

#include <cstdint>
#include <optional>

namespace plyline::search {

/// A piece going from one square to another. Castling counts for both king and rook.
struct Manoeuvre
{
    enum class Length : std::uint8_t {
        OneMove,
        SeveralMoves, ///< One or more moves of the same piece, with others between them.
    };

    /// The pieces to follow, by their role on `from`: a pawn that promotes counts as a pawn.
    SquareContents piece = SquareContents::anyPiece();
    std::optional<rules::Square> from; ///< None: any square.
    std::optional<rules::Square> to;   ///< None: any square.
    Length length = Length::OneMove;

    [[nodiscard]] Manoeuvre mirrored() const;
    [[nodiscard]] Manoeuvre withColorsSwapped() const;

    bool operator==(const Manoeuvre&) const = default;
};

} // namespace plyline::search
