#pragma once

#include "core/game/ply.h"
#include "core/rules/piece.h"
#include "core/rules/square.h"

#include <optional>

namespace plyline::game {

/// The piece that an event takes off the board, and where it stood: not the target square when en
/// passant.
struct Capture
{
    PieceId pieceId;
    rules::Role role;
    rules::Square square;
    bool operator==(const Capture&) const = default;
};

/// The rook's part of castling. `from` and `to` may be equal in Chess960.
struct RookHop
{
    PieceId pieceId;
    rules::Square from;
    rules::Square to;
    bool operator==(const RookHop&) const = default;
};

/// The piece that moves. `from` and `to` may be equal when castling in Chess960.
struct PieceStep
{
    PieceId pieceId;
    rules::Role role; ///< Before the move: a pawn when it promotes.
    rules::Square from;
    rules::Square to;
    bool operator==(const PieceStep&) const = default;
};

/// Castling rights that an event ends; bit order white king's wing, white queen's, black king's,
/// black queen's.
class LostRights
{
public:
    constexpr void add(rules::Color color, rules::Wing wing)
    {
        m_bits = static_cast<std::uint8_t>(m_bits | mask(color, wing));
    }
    [[nodiscard]] constexpr bool has(rules::Color color, rules::Wing wing) const
    {
        return (m_bits & mask(color, wing)) != 0;
    }
    [[nodiscard]] constexpr bool any() const { return m_bits != 0; }
    bool operator==(const LostRights&) const = default;

private:
    static constexpr unsigned mask(rules::Color color, rules::Wing wing)
    {
        return 1u << (static_cast<unsigned>(color) * 2 + static_cast<unsigned>(wing));
    }
    std::uint8_t m_bits = 0;
};

/// One checked fact: a move that was played. Immutable, and complete enough to be applied without
/// the rules of chess. Made by GameRecorder alone.
struct MoveEvent
{
    rules::Color color = rules::Color::White; ///< Who moved.
    std::optional<PieceStep> step;            ///< None for a null move.
    std::optional<Capture> capture;
    std::optional<rules::Role> promotion;
    std::optional<RookHop> rookHop; ///< Present exactly when castling.
    LostRights lostRights;
    std::optional<rules::Square>
        enPassant; ///< The square on which the other side may now capture en passant.
    bool givesCheck = false;
    bool givesMate = false;

    [[nodiscard]] bool isNull() const { return !step.has_value(); }
    [[nodiscard]] bool isCastling() const { return rookHop.has_value(); }
    [[nodiscard]] bool isEnPassant() const
    {
        return capture && step && capture->square != step->to;
    }
    /// Restarts the half-move clock (FIDE laws 9.3).
    [[nodiscard]] bool isIrreversible() const
    {
        return capture || (step && step->role == rules::Role::Pawn);
    }

    bool operator==(const MoveEvent&) const = default;
};

} // namespace plyline::game
