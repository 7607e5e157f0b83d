#pragma once

#include "core/game/move_event.h"

#include <optional>
#include <string>
#include <vector>

namespace plyline::exporters {

/// One thing that a move did, by the name that a chess player would give it. What a kind does not
/// speak of is empty.
struct DomainEvent
{
    enum class Kind : std::uint8_t {
        PieceMoved,        ///< piece, role, from, to
        PieceCaptured,     ///< piece, role, from: where it stood
        Castled,           ///< piece, from, to: the king's; rook, rookFrom, rookTo, wing
        PawnPromoted,      ///< piece, role: what it is now, to
        CastlingRightLost, ///< wing
        EnPassantOpened,   ///< to: the square that was passed
        CheckGiven,
        CheckmateGiven,
        TurnPassed, ///< A null move.
    };
    Kind kind = Kind::PieceMoved;
    rules::Color color = rules::Color::White; ///< Whose piece or right it is, or who gives check.
    std::optional<game::PieceId> piece;
    std::optional<rules::Role> role;
    std::optional<rules::Square> from, to;
    std::optional<game::PieceId> rook;
    std::optional<rules::Square> rookFrom, rookTo;
    std::optional<rules::Wing> wing;
    bool operator==(const DomainEvent&) const = default;
};

/// In the order in which they may be applied: what is captured goes first.
[[nodiscard]] std::vector<DomainEvent> domainEventsOf(const game::MoveEvent& event);

/// One line of JSON: `{"type":"PieceMoved","ply":47,...}`.
[[nodiscard]] std::string domainEventText(const DomainEvent& event, game::Ply ply);
/// The least that a log can hold: `{"ply":47,"from":"d1","to":"d4"}`.
[[nodiscard]] std::string thinEventText(const game::MoveEvent& event, game::Ply ply);

} // namespace plyline::exporters
