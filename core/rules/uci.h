#pragma once

#include "core/rules/position.h"

#include <string>

namespace plyline::rules {

enum class UciError : std::uint8_t { NotUci, Illegal };

/// How castling is written: as the king's two-square move, or as king takes rook for Chess960.
enum class CastlingStyle : std::uint8_t { Standard, Chess960 };

/// Long algebraic notation of the Universal Chess Interface: "e2e4", "e7e8q", "0000" for a null
/// move.
namespace uci {

/// Reads castling in both styles. Errors: NotUci, Illegal.
[[nodiscard]] Expected<Move, UciError> parse(std::string_view text, const Position& position);
[[nodiscard]] std::string write(Move move, Color turn, CastlingStyle style);

} // namespace uci

} // namespace plyline::rules
