#pragma once

#include "core/rules/position.h"

#include <string>

namespace plyline::rules {

enum class SanSyntaxError : std::uint8_t { NotSan };
enum class SanError : std::uint8_t {
    Illegal,   ///< No legal move fits.
    Ambiguous, ///< More than one legal move fits.
};

/// What a move's text says, before it is known what it means (PGN standard, section 8.2.3).
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

    /// Reads the standard's form and the forms people use: without or with a superfluous `x`, `-`
    /// or `=`, long algebraic, small letters for pieces but bishops, castling with zeros or without
    /// hyphens, suffixes `+ # ! ?` and their words, "e.p.". Errors: NotSan.
    [[nodiscard]] static Expected<San, SanSyntaxError> parse(std::string_view text);
    /// The one legal move that fits. A promotion without its piece fits none; a king that can only
    /// castle to the square castles.
    [[nodiscard]] Expected<Move, SanError> resolve(const Position& position) const;
    /// The standard's form with the least disambiguation, with `+` and `#`. Precondition: legal. A
    /// null move is "--".
    [[nodiscard]] static std::string write(const Position& position, Move move);

private:
    [[nodiscard]] Expected<Move, SanError> resolveKingsTwoSquares(const Position& position) const;
    [[nodiscard]] Expected<Move, SanError> resolveLongAlgebraic(const Position& position) const;
};

} // namespace plyline::rules
