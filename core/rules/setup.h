#pragma once

#include "core/base/expected.h"
#include "core/rules/board.h"

#include <initializer_list>
#include <vector>

namespace plyline::rules {

/// The rooks with which castling is still allowed, by color and wing. General enough for Chess960;
/// the standard rook squares are a special case.
class CastlingRights
{
public:
    [[nodiscard]] constexpr std::optional<Square> rook(Color color, Wing wing) const
    {
        return m_rooks[slot(color, wing)];
    }
    constexpr void set(Color color, Wing wing, Square rook) { m_rooks[slot(color, wing)] = rook; }
    constexpr void clear(Color color, Wing wing) { m_rooks[slot(color, wing)].reset(); }
    constexpr void clear(Color color) { clear(color, Wing::King), clear(color, Wing::Queen); }
    [[nodiscard]] constexpr bool has(Color color, Wing wing) const
    {
        return m_rooks[slot(color, wing)].has_value();
    }
    [[nodiscard]] constexpr bool hasAny(Color color) const
    {
        return has(color, Wing::King) || has(color, Wing::Queen);
    }
    [[nodiscard]] constexpr bool isEmpty() const
    {
        return !hasAny(Color::White) && !hasAny(Color::Black);
    }

    bool operator==(const CastlingRights&) const = default;

private:
    [[nodiscard]] static constexpr std::size_t slot(Color color, Wing wing)
    {
        return static_cast<std::size_t>(color) * 2 + static_cast<std::size_t>(wing);
    }
    std::array<std::optional<Square>, 4> m_rooks{};
};

/// What a FEN describes, valid or not. Also the state that folding events yields.
struct Setup
{
    Board board;
    Color turn = Color::White;
    CastlingRights castling;
    /// The square passed by a pawn that has just made a double step.
    std::optional<Square> enPassant;
    int halfmoveClock = 0; ///< Plies since the last capture or pawn move.
    int fullmoveNumber = 1;

    /// The start position of standard chess.
    [[nodiscard]] static const Setup& start();
    bool operator==(const Setup&) const = default;
};

/// Reason why a Setup is not a legal Position.
enum class SetupFault : std::uint8_t {
    NoWhiteKing,
    NoBlackKing,
    ManyWhiteKings,
    ManyBlackKings,
    TooManyWhitePieces, ///< More than 16.
    TooManyBlackPieces,
    PawnOnBackRank,
    OpponentInCheck,     ///< The side that is not to move stands in check.
    ImpossibleCheck,     ///< More than two pieces give check.
    ImpossibleCastling,  ///< A right without its king or rook on the right squares;
                         ///< `withoutImpossibleRights` drops it.
    ImpossibleEnPassant, ///< A square that no double step has passed; `withoutImpossibleRights`
                         ///< drops it.
    BadClocks,           ///< A negative half-move clock or a move number below 1.
};

class SetupFaults
{
public:
    constexpr SetupFaults() = default;
    constexpr SetupFaults(std::initializer_list<SetupFault> faults)
    {
        for (const SetupFault fault : faults)
            add(fault);
    }
    constexpr void add(SetupFault fault) { m_bits |= 1u << static_cast<unsigned>(fault); }
    [[nodiscard]] constexpr bool has(SetupFault fault) const
    {
        return (m_bits >> static_cast<unsigned>(fault)) & 1u;
    }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] std::vector<SetupFault> list() const;
    bool operator==(const SetupFaults&) const = default;

private:
    std::uint32_t m_bits = 0;
};

/// Returns "no-white-king" and so on.
[[nodiscard]] std::string_view faultName(SetupFault fault);
/// Returns all faults at once.
[[nodiscard]] SetupFaults faultsOf(const Setup& setup);
/// Returns the setup without impossible castling and en passant rights.
[[nodiscard]] Setup withoutImpossibleRights(Setup setup);

} // namespace plyline::rules
