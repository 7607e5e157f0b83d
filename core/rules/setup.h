#pragma once

#include "core/base/expected.h"
#include "core/rules/board.h"

#include <initializer_list>
#include <vector>

namespace plyline::rules {

/// The rooks that may still castle, by color and wing. Chess960 is the rule, e1 and h1 a case of
/// it.
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

/// What a FEN says, right or wrong. Also the state that a fold over events yields.
struct Setup
{
    Board board;
    Color turn = Color::White;
    CastlingRights castling;
    std::optional<Square> enPassant; ///< The square behind a pawn that has just made two steps.
    int halfmoveClock = 0;           ///< Plies since the last capture or pawn move.
    int fullmoveNumber = 1;

    /// The start position of standard chess.
    [[nodiscard]] static const Setup& start();
    bool operator==(const Setup&) const = default;
};

/// Why a Setup is no Position.
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
    ImpossibleCastling,  ///< A right without its king and rook. `withoutImpossibleRights` drops it.
    ImpossibleEnPassant, ///< A square that no double step passed. `withoutImpossibleRights` drops
                         ///< it.
    BadClocks,           ///< A negative half-move clock or a move number below 1.
};

/// A set of faults.
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

/// "no-white-king" and so on.
[[nodiscard]] std::string_view faultName(SetupFault fault);
/// All that is wrong, at once.
[[nodiscard]] SetupFaults faultsOf(const Setup& setup);
/// The same without castling and en passant rights that cannot be.
[[nodiscard]] Setup withoutImpossibleRights(Setup setup);

} // namespace plyline::rules
