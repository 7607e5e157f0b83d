#pragma once

#include "core/game/ply.h"
#include "core/replay/replay.h"

#include <array>
#include <vector>

namespace plyline::questions {

/// What a log keeps.
enum class Compaction : std::uint8_t {
    Everything,
    LastOfEachPiece, ///< Of each piece the last event that moved, promoted or captured it.
    LastOnly,        ///< The last event of all.
};

/// What can be asked of a log at a moment.
enum class LogQuestion : std::uint8_t {
    WhereThePiecesStand,
    WhoIsToMove,
    CastlingRights,
    EnPassant,
    QuietPlies,      ///< Since the last capture or pawn move.
    WhatWasCaptured, ///< Which piece, at which ply.
    Repetition,      ///< How often the position has stood.
    PathOfAPiece,    ///< The squares on which each piece stood.
};
inline constexpr std::size_t logQuestionCount = 8;

/// A log after compaction, and what can still be read from it.
struct CompactedLog
{
    std::vector<game::Ply> kept; ///< The events that are kept, by the plies that they lead to.
    /// Whether the answer that a fold of the kept events gives is that of the whole log.
    std::array<bool, logQuestionCount> isAnswered{};

    [[nodiscard]] bool answers(LogQuestion question) const
    {
        return isAnswered[static_cast<std::size_t>(question)];
    }
};

/// Compacts the events up to `ply`, and answers each question from what is left. Plies of kept
/// events are known, as a record keeps its own. Precondition: 0 <= ply <= the last.
[[nodiscard]] CompactedLog compacted(const replay::Replay& replay, game::Ply ply,
                                     Compaction compaction);

} // namespace plyline::questions
