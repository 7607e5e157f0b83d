#pragma once

#include "core/replay/replay.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::replay {

/// A time that a piece spends on a square in one role: from the event that puts it there to the
/// event that moves, promotes or captures it. Castling that leaves a rook on its square (Chess960)
/// begins a new stay.
struct Stay
{
    rules::Square square;
    rules::Role role;
    game::Ply since; ///< 0: the piece starts there.
    /// The ply at which the stay is over; none if it lasts to the end of the line.
    std::optional<game::Ply> until;
    bool operator==(const Stay&) const = default;
};

/// The stays of one piece, from its start square to its capture or the end of the line.
struct PieceHistory
{
    game::PieceId pieceId;
    rules::Color color;
    std::vector<Stay> stays; ///< In order of time; never empty.
    bool isCaptured = false; ///< The last stay ends with a capture.
    bool operator==(const PieceHistory&) const = default;
};

/// Returns the history of each piece of the start position, in the order of piece ids. Incomplete
/// after a stop.
[[nodiscard]] std::vector<PieceHistory> pieceHistoriesOf(const Replay& replay,
                                                         const std::stop_token& stop = {});
/// Returns the plies at which something happened to the piece, ascending: the start of each stay
/// but the first, and the capture.
[[nodiscard]] std::vector<game::Ply> changesOf(const PieceHistory& history);
/// Returns the stay at `ply`; none once the piece is captured.
[[nodiscard]] std::optional<Stay> stayAt(const PieceHistory& history, game::Ply ply);

/// The change that one event made to one square.
struct SquareTouch
{
    game::Ply ply;                    ///< The ply that the event leads to.
    std::optional<PieceRow> occupant; ///< The piece on the square after the event.
    std::optional<PieceRow> before;   ///< The piece on the square before the event.
    bool operator==(const SquareTouch&) const = default;
};

/// Returns every event that put a piece on the square, captured one there or moved one away,
/// ascending.
[[nodiscard]] std::vector<SquareTouch> touchesOf(const Replay& replay, rules::Square square);

/// Return the first of the ascending plies after `ply`, and the last before it.
[[nodiscard]] std::optional<game::Ply> nextOf(const std::vector<game::Ply>& plies, game::Ply ply);
[[nodiscard]] std::optional<game::Ply> previousOf(const std::vector<game::Ply>& plies,
                                                  game::Ply ply);

} // namespace plyline::replay
