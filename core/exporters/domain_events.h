#pragma once

#include "core/game/move_event.h"

#include <optional>
#include <string>
#include <vector>

namespace plyline::exporters {

/// One effect of a move, under the name that a chess player would give it. The fields that a kind
/// does not use are empty.
struct DomainEvent
{
    enum class Kind : std::uint8_t {
        PieceMoved,        ///< piece, role, from, to
        PieceCaptured,     ///< piece, role, from (the captured piece's square)
        Castled,           ///< piece, from, to (the king's); rook, rookFrom, rookTo, wing
        PawnPromoted,      ///< piece, role (the new one), to
        CastlingRightLost, ///< wing
        EnPassantOpened,   ///< to (the square that was passed)
        CheckGiven,
        CheckmateGiven,
        TurnPassed, ///< A null move.
    };
    Kind kind = Kind::PieceMoved;
    /// Owner of the piece or right, or the side that gives check.
    rules::Color color = rules::Color::White;
    std::optional<game::PieceId> piece;
    std::optional<rules::Role> role;
    std::optional<rules::Square> from, to;
    std::optional<game::PieceId> rook;
    std::optional<rules::Square> rookFrom, rookTo;
    std::optional<rules::Wing> wing;
    bool operator==(const DomainEvent&) const = default;
};

/// Returns the effects in the order in which they can be applied: a captured piece is removed
/// first.
[[nodiscard]] std::vector<DomainEvent> domainEventsOf(const game::MoveEvent& event);

/// Returns one line of JSON: `{"type":"PieceMoved","ply":47,...}`.
[[nodiscard]] std::string domainEventText(const DomainEvent& event, game::Ply ply);
/// Returns the least that a log can hold: `{"ply":47,"from":"d1","to":"d4"}`.
[[nodiscard]] std::string thinEventText(const game::MoveEvent& event, game::Ply ply);

} // namespace plyline::exporters
