#pragma once

#include "core/integrity/tampered_game.h"

#include <stop_token>
#include <string>

namespace plyline::integrity {

/// Why the rules do not let an event be.
enum class Impossibility : std::uint8_t {
    Unreadable,   ///< `field` holds what cannot be there.
    WrongSide,    ///< It is the other side's turn.
    NoSuchPiece,  ///< No such piece of that side stands on the square it leaves.
    IllegalMove,  ///< The piece stands there, but the move is none.
    OtherEffects, ///< The move is legal, but does something else than `field` says.
};

/// Where a replay that checks each event stops.
struct Stop
{
    game::Ply ply; ///< To which the event claims to lead.
    Impossibility why = Impossibility::Unreadable;
    Field field = Field::Flags;
    bool operator==(const Stop&) const = default;
};

/// The rules' word: the events played one by one, each checked before.
struct ReplayFinding
{
    std::optional<Stop> stop;
    /// The pieces at every ply that was reached; `[0]` is the start.
    std::vector<replay::PieceTable> pieces;
    [[nodiscard]] game::Ply reached() const
    {
        return game::Ply(static_cast<int>(pieces.size()) - 1);
    }
};

/// Where the fold that believes every event, and the table, part.
struct Difference
{
    enum class Kind : std::uint8_t {
        Row,             ///< Of `piece`; where one of the two is none, it has no row there.
        Scalar,          ///< `scalar` names it: "turn", "castling", "en_passant", ...
        MissingEvent,    ///< The table goes on, the log has ended.
        MissingSnapshot, ///< The log goes on, the table has ended.
        UnreadableEvent, ///< There is nothing to fold.
    };
    game::Ply ply;
    Kind kind = Kind::Row;
    std::optional<game::PieceId> piece;
    std::optional<replay::PieceRow> folded;
    std::optional<replay::PieceRow> stored;
    std::string scalar;
    bool operator==(const Difference&) const = default;
};

/// What each means says about a copy, by itself.
struct Findings
{
    ReplayFinding replay;
    /// The table's rows, each ply by itself: there is nothing in it to compare them with.
    std::int64_t snapshotRows = 0;
    std::optional<Difference> difference; ///< `verify`: the first.
    std::optional<game::Ply> brokenLink;  ///< The hash chain: the first.
    std::uint64_t expectedLink = 0;       ///< There; 0 where it has none.
    std::uint64_t foundLink = 0;
};

/// Of no use after a stop. Precondition: the copy's start can be played.
[[nodiscard]] Findings examine(const TamperedGame& copy, const std::stop_token& stop = {});

} // namespace plyline::integrity
