#pragma once

#include "core/replay/replay.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::replay {

/// The time that a piece spends on a square in one role: from the event that put it there to the
/// one that moves or takes it. Castling that leaves a rook where it is (Chess960) begins a new one.
struct Stay
{
    rules::Square square;
    rules::Role role;
    game::Ply since;                ///< 0: it stands there at the start.
    std::optional<game::Ply> until; ///< The ply at which it is no more; none to the line's end.
    bool operator==(const Stay&) const = default;
};

/// A piece from its start square to its capture or the line's end.
struct PieceHistory
{
    game::PieceId pieceId;
    rules::Color color;
    std::vector<Stay> stays; ///< In order of time; never empty.
    bool isCaptured = false; ///< The last stay ends by a capture.
    bool operator==(const PieceHistory&) const = default;
};

/// Of every piece of the start position, in the order of ids. Of no use after a stop.
[[nodiscard]] std::vector<PieceHistory> pieceHistoriesOf(const Replay& replay,
                                                         const std::stop_token& stop = {});
/// The plies at which something happened to the piece, ascending: all stays' begins but the start,
/// and the capture.
[[nodiscard]] std::vector<game::Ply> changesOf(const PieceHistory& life);
/// The stay in which the piece is at `ply`; none once it is captured.
[[nodiscard]] std::optional<Stay> stayAt(const PieceHistory& life, game::Ply ply);

/// What one event did to one square.
struct SquareTouch
{
    game::Ply ply;                    ///< The one that the event leads to.
    std::optional<PieceRow> occupant; ///< Who stands there afterwards.
    std::optional<PieceRow> before;   ///< Who stood there.
    bool operator==(const SquareTouch&) const = default;
};

/// Every event that put a piece on the square, took one off it or moved one away, ascending.
[[nodiscard]] std::vector<SquareTouch> touchesOf(const Replay& replay, rules::Square square);

/// The nearest of these ascending plies after, and before, `ply`.
[[nodiscard]] std::optional<game::Ply> nextOf(const std::vector<game::Ply>& plies, game::Ply ply);
[[nodiscard]] std::optional<game::Ply> previousOf(const std::vector<game::Ply>& plies,
                                                  game::Ply ply);

} // namespace plyline::replay
