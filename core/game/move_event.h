#pragma once

#include "core/game/ply.h"
#include "core/rules/piece.h"
#include "core/rules/square.h"

#include <optional>

namespace plyline::game {

/// The captured piece and its square, which differs from the target square for en passant.
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

/// The step of the moving piece. `from` and `to` may be equal for castling in Chess960.
struct PieceStep
{
    PieceId pieceId;
    rules::Role role; ///< Role before the move: a pawn if it promotes.
    rules::Square from;
    rules::Square to;
    bool operator==(const PieceStep&) const = default;
};

/// The castling rights that an event ends.
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
/// the rules of chess. Made only by GameRecorder.
struct MoveEvent
{
    rules::Color color = rules::Color::White; ///< The side that moved.
    std::optional<PieceStep> step;            ///< None for a null move.
    std::optional<Capture> capture;
    std::optional<rules::Role> promotion;
    std::optional<RookHop> rookHop; ///< Set exactly for castling.
    LostRights lostRights;
    std::optional<rules::Square>
        enPassant; ///< The square on which the opponent may now capture en passant.
    bool givesCheck = false;
    bool givesMate = false;

    [[nodiscard]] bool isNull() const { return !step.has_value(); }
    [[nodiscard]] bool isCastling() const { return rookHop.has_value(); }
    [[nodiscard]] bool isEnPassant() const
    {
        return capture && step && capture->square != step->to;
    }
    /// Returns whether the event resets the half-move clock (FIDE laws 9.3).
    [[nodiscard]] bool isIrreversible() const
    {
        return capture || (step && step->role == rules::Role::Pawn);
    }

    bool operator==(const MoveEvent&) const = default;
};

} // namespace plyline::game
