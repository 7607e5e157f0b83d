#pragma once

#include "core/replay/replay.h"

namespace plyline::replay {

/// The facts of a moment besides the coordinates of pieces.
struct SnapshotScalars
{
    rules::Color turn = rules::Color::White;
    rules::CastlingRights castling;
    std::optional<rules::Square> enPassant;
    int halfmoveClock = 0;
    int fullmoveNumber = 1;
    std::optional<std::int64_t> whiteClockMillis; ///< Latest clock given at or before this ply.
    std::optional<std::int64_t> blackClockMillis;
    bool operator==(const SnapshotScalars&) const = default;
};

/// Returns the scalars that a folded state holds, which are all but the clocks.
[[nodiscard]] SnapshotScalars scalarsOf(const rules::Setup& state);

/// The coordinate table and scalars at one ply.
struct Snapshot
{
    game::Ply ply;
    std::vector<PieceRow> rows; ///< In the order of piece ids.
    SnapshotScalars scalars;
    bool operator==(const Snapshot&) const = default;
};

[[nodiscard]] Snapshot snapshotAt(const Replay& replay, game::Ply ply);
/// Returns the position that the snapshot describes, with its move counters, in the form of a
/// folded state.
[[nodiscard]] rules::Setup setupOf(const Snapshot& snapshot);

/// The differences between the folded and the stored state of one moment. Empty if they agree.
struct Disagreement
{
    std::vector<rules::Square> squares; ///< Squares whose contents differ.
    /// Names of: "turn", "castling", "en_passant", "halfmove_clock", "fullmove_number".
    std::vector<std::string> scalars;
    [[nodiscard]] bool isEmpty() const { return squares.empty() && scalars.empty(); }
    bool operator==(const Disagreement&) const = default;
};
[[nodiscard]] Disagreement compare(const rules::Setup& folded, const Snapshot& stored);

} // namespace plyline::replay
