#pragma once

#include "core/rules/position.h"

#include <string>

namespace plyline::rules {

enum class SanSyntaxError : std::uint8_t { NotSan };
enum class SanError : std::uint8_t {
    Illegal,   ///< No legal move matches.
    Ambiguous, ///< More than one legal move matches.
};

/// A move as its text spells it, before it is matched with a position (PGN standard, section
/// 8.2.3).
struct San
{
    enum class Kind : std::uint8_t { Piece, CastleKingSide, CastleQueenSide, Null };

    Kind kind = Kind::Piece;
    Role role = Role::Pawn;
    Square to = squares::A1;
    std::optional<File> fromFile;
    std::optional<Rank> fromRank;
    std::optional<Role> promotion;

    bool operator==(const San&) const = default;

    /// Reads the standard form and common variants: without or with a superfluous `x`, `-` or `=`,
    /// long algebraic, small letters for pieces except bishops, castling with zeros or without
    /// hyphens, suffixes `+ # ! ?` and the words for them, "e.p.". Errors: NotSan.
    [[nodiscard]] static Expected<San, SanSyntaxError> parse(std::string_view text);
    /// Returns the one legal move that matches. A promotion without its piece matches none. A
    /// king's move to a square that it can reach only by castling is castling. Errors: Illegal,
    /// Ambiguous.
    [[nodiscard]] Expected<Move, SanError> resolve(const Position& position) const;
    /// Writes the standard form with the least disambiguation and with `+` or `#`; a null move is
    /// "--". Precondition: the move is legal.
    [[nodiscard]] static std::string write(const Position& position, Move move);

private:
    [[nodiscard]] Expected<Move, SanError> resolveKingsTwoSquares(const Position& position) const;
    [[nodiscard]] Expected<Move, SanError> resolveLongAlgebraic(const Position& position) const;
};

} // namespace plyline::rules
