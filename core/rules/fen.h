#pragma once

#include "core/rules/setup.h"

#include <string>

namespace plyline::rules {

enum class FenField : std::uint8_t {
    Placement,
    Turn,
    Castling,
    EnPassant,
    HalfmoveClock,
    FullmoveNumber
};

struct FenError
{
    FenField field;
    std::string token; ///< The text of the field, at most 80 bytes.
    bool operator==(const FenError&) const = default;
};

/// Forsyth-Edwards Notation (PGN standard, section 16.1). Reads castling rights as KQkq, X-FEN or
/// Shredder-FEN. Fields missing after the second default to "- - 0 1".
namespace fen {

/// Largest half-move clock and move number accepted. No real game comes near it, and adding every
/// ply that a file can hold does not overflow.
inline constexpr int largestClock = 1'000'000;

/// Errors: the first field that cannot be parsed; a counter above `largestClock` cannot. The Setup
/// returned may still be an illegal position.
[[nodiscard]] Expected<Setup, FenError> parse(std::string_view text);
/// Writes X-FEN: KQkq for the outermost rook of a wing, otherwise the rook's file letter. Writes
/// the en passant square of `setup`, which a Position and a fold have only if the capture is legal.
[[nodiscard]] std::string write(const Setup& setup);
/// Writes the first field only.
[[nodiscard]] std::string writePlacement(const Board& board);
[[nodiscard]] std::string writeCastling(const Board& board, const CastlingRights& rights);
/// Returns "placement", "turn" and so on.
[[nodiscard]] std::string_view fieldName(FenField field);

} // namespace fen

} // namespace plyline::rules
