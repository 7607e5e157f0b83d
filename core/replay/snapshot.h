#pragma once

#include "core/replay/replay.h"

namespace plyline::replay {

/// The facts of a moment that are not a piece's coordinates.
struct SnapshotScalars
{
    rules::Color turn = rules::Color::White;
    rules::CastlingRights castling;
    std::optional<rules::Square> enPassant;
    int halfmoveClock = 0;
    int fullmoveNumber = 1;
    std::optional<std::int64_t>
        whiteClockMillis; ///< The last that the game says at or before this ply.
    std::optional<std::int64_t> blackClockMillis;
    bool operator==(const SnapshotScalars&) const = default;
};

/// All that a fold tells of them: no clocks.
[[nodiscard]] SnapshotScalars scalarsOf(const rules::Setup& state);

/// The coordinate table at one ply.
struct Snapshot
{
    game::Ply ply;
    std::vector<PieceRow> rows; ///< In the order of piece ids.
    SnapshotScalars scalars;
    bool operator==(const Snapshot&) const = default;
};

[[nodiscard]] Snapshot snapshotAt(const Replay& replay, game::Ply ply);
/// Board, side, rights and clocks of the move counters, as the fold has them.
[[nodiscard]] rules::Setup setupOf(const Snapshot& snapshot);

/// Where two truths about one moment part. Empty: they agree.
struct Disagreement
{
    std::vector<rules::Square> squares; ///< What stands there differs.
    std::vector<std::string>
        scalars; ///< "turn", "castling", "en_passant", "halfmove_clock", "fullmove_number".
    [[nodiscard]] bool isEmpty() const { return squares.empty() && scalars.empty(); }
    bool operator==(const Disagreement&) const = default;
};
[[nodiscard]] Disagreement compare(const rules::Setup& folded, const Snapshot& stored);

} // namespace plyline::replay
