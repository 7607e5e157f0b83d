#pragma once

#include "core/integrity/tampered_game.h"

#include <stop_token>
#include <string>

namespace plyline::integrity {

/// Why the rules reject an event.
enum class Impossibility : std::uint8_t {
    Unreadable,   ///< `field` has an impossible value.
    WrongSide,    ///< It is the other side's turn.
    NoSuchPiece,  ///< The side has no such piece on the square it leaves.
    IllegalMove,  ///< The piece stands there, but the move is not legal.
    OtherEffects, ///< The move is legal, but its effects differ from `field`.
};

/// Where a replay that checks each event stops.
struct Stop
{
    game::Ply ply; ///< The ply that the event claims to lead to.
    Impossibility why = Impossibility::Unreadable;
    Field field = Field::Flags;
    bool operator==(const Stop&) const = default;
};

/// Result of playing the events one by one, each checked before.
struct ReplayFinding
{
    std::optional<Stop> stop;
    /// The pieces at every ply reached; `[0]` is the start.
    std::vector<replay::PieceTable> pieces;
    [[nodiscard]] game::Ply reached() const
    {
        return game::Ply(static_cast<int>(pieces.size()) - 1);
    }
};

/// The difference between the table and a fold that trusts every event.
struct Difference
{
    enum class Kind : std::uint8_t {
        Row,          ///< The rows of `piece`; `folded` or `stored` is none if it has no row there.
        Scalar,       ///< The scalar named by `scalar`: "turn", "castling", "en_passant", ...
        MissingEvent, ///< The log ends before the table.
        MissingSnapshot, ///< The table ends before the log.
        UnreadableEvent, ///< An event cannot be decoded, so nothing can be folded.
    };
    game::Ply ply;
    Kind kind = Kind::Row;
    std::optional<game::PieceId> piece;
    std::optional<replay::PieceRow> folded;
    std::optional<replay::PieceRow> stored;
    std::string scalar;
    bool operator==(const Difference&) const = default;
};

/// What each method finds about a copy on its own.
struct Findings
{
    ReplayFinding replay;
    /// Number of rows in the table, which cannot be checked by itself: it contains nothing to
    /// compare them with.
    std::int64_t snapshotRows = 0;
    std::optional<Difference> difference; ///< The first difference that `verify` finds.
    std::optional<game::Ply> brokenLink;  ///< The first broken link of the hash chain.
    std::uint64_t expectedLink = 0;       ///< The link expected there; 0 if there is none.
    std::uint64_t foundLink = 0;
};

/// Unusable after a stop. Precondition: the copy's start position can be played.
[[nodiscard]] Findings examine(const TamperedGame& copy, const std::stop_token& stop = {});

} // namespace plyline::integrity
