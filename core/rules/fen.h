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
    std::string token; ///< The text of that field, at most 80 bytes.
    bool operator==(const FenError&) const = default;
};

/// Forsyth-Edwards Notation (PGN standard, section 16.1). Castling letters are read as KQkq, X-FEN
/// or Shredder-FEN; missing fields after the second are taken as "- - 0 1".
namespace fen {

/// The largest half-move clock and move number that are read. No game comes near it, and a count
/// that starts there can take in every ply a file holds without an overflow.
inline constexpr int largestClock = 1'000'000;

/// Errors: the first field that cannot be read; a clock above `largestClock` cannot. What can be
/// read may still be no legal position.
[[nodiscard]] Expected<Setup, FenError> parse(std::string_view text);
/// X-FEN: KQkq for the outermost rook of a wing, its file's letter otherwise. The en passant square
/// is written as it is held: a Position and a fold hold it only when the capture is legal.
[[nodiscard]] std::string write(const Setup& setup);
/// The first field alone.
[[nodiscard]] std::string writePlacement(const Board& board);
[[nodiscard]] std::string writeCastling(const Board& board, const CastlingRights& rights);
/// "placement", "turn" and so on.
[[nodiscard]] std::string_view fieldName(FenField field);

} // namespace fen

} // namespace plyline::rules
