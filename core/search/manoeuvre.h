#pragma once

#include "core/search/pattern.h"

#include <cstdint>
#include <optional>

namespace plyline::search {

/// A piece goes from a square to another. In castling the king goes, and so does the rook.
struct Manoeuvre
{
    enum class Way : std::uint8_t {
        OneMove,
        SeveralMoves, ///< One or more moves of the same piece, others between them.
    };

    /// Which pieces; what they are when they stand on `from`, so a pawn that promotes is a pawn.
    SquareContents piece = SquareContents::anyPiece();
    std::optional<rules::Square> from; ///< None: any square.
    std::optional<rules::Square> to;   ///< None: any square.
    Way way = Way::OneMove;

    [[nodiscard]] Manoeuvre mirrored() const;
    [[nodiscard]] Manoeuvre withColorsSwapped() const;

    bool operator==(const Manoeuvre&) const = default;
};

} // namespace plyline::search
