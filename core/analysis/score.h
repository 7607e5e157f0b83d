#pragma once

#include "core/analysis/path_events.h"
#include "core/analysis/value_source.h"
#include "core/game/annotations.h"
#include "core/replay/replay.h"

#include <optional>
#include <string>
#include <vector>

namespace plyline::analysis {

/// An evaluation of a position with where it comes from.
struct Score
{
    game::Evaluation evaluation;
    /// The side that mates or has mated; none for centipawns.
    std::optional<rules::Color> mating = std::nullopt;
    std::optional<int> depth = std::nullopt; ///< Of the engine's search, in plies.
    ValueSource source = ValueSource::Read;  ///< Derived for a mate that stands on the board.
    std::string engine = {};                 ///< Empty if the score is not from a running engine.
    bool operator==(const Score&) const = default;
};

/// Returns the score of a mate that stands on the board.
[[nodiscard]] Score scoreOfMate(rules::Color winner);

/// The scores of the positions on the path to the end of a line.
struct LineScores
{
    std::optional<Score> start;
    std::vector<std::optional<Score>>
        plies; ///< `[i]` is the score of ply i + 1; empty if not given.
    /// Whether the file has a score of some position.
    bool isGiven = false;

    /// Returns null if the score is unknown. Precondition: 0 <= ply <= the last ply.
    [[nodiscard]] const Score* at(game::Ply ply) const;
    bool operator==(const LineScores&) const = default;
};

/// Reads the evaluations in the comments of a move, otherwise those of an evaluation profile. A
/// mate on the board is added to what the file gives. `path` is the events of the line. Linear.
/// Incomplete after a stop.
[[nodiscard]] LineScores scoresOf(const replay::Replay& replay, const std::vector<PathEvent>& path,
                                  const std::stop_token& stop = {});
[[nodiscard]] LineScores scoresOf(const replay::Replay& replay);

/// Returns the winning chances from White's view, from -1 (Black wins) to 1, by the formula that
/// Lichess publishes, without its limit of ten pawns. A mate is 1 or -1.
[[nodiscard]] double winningChances(const Score& score);
/// Does the same for hundredths of a pawn.
[[nodiscard]] double winningChances(int centipawns);

} // namespace plyline::analysis
