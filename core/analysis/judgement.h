#pragma once

#include "core/analysis/score.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace plyline::analysis {

/// How bad a move is.
enum class Judgement : std::uint8_t { Inaccuracy, Mistake, Blunder };
inline constexpr std::array<Judgement, 3> allJudgements = {Judgement::Inaccuracy,
                                                           Judgement::Mistake, Judgement::Blunder};

/// Why a move is judged.
enum class JudgementReason : std::uint8_t {
    ChancesLost, ///< The winning chances fell.
    MateAllowed, ///< The opponent can mate, and could not before.
    MateLost,    ///< The mover could mate and no longer can.
};

/// A move that is judged, with the numbers for it.
struct JudgedMove
{
    Judgement judgement = Judgement::Inaccuracy;
    JudgementReason reason = JudgementReason::ChancesLost;
    double chancesBefore = 0.0; ///< The mover's winning chances, from -1 to 1.
    double chancesAfter = 0.0;
    bool operator==(const JudgedMove&) const = default;
};

/// The scores of a line by one source: what its moves are judged and measured by.
struct ScoredLine
{
    std::optional<Score> start;
    std::vector<std::optional<Score>> plies; ///< `[i]` is the score of ply i + 1.
    rules::Color firstMover = rules::Color::White;

    [[nodiscard]] game::Ply lastPly() const { return game::Ply(static_cast<int>(plies.size())); }
    /// Returns null if the score is unknown. Precondition: 0 <= ply <= lastPly().
    [[nodiscard]] const Score* at(game::Ply ply) const;
    /// Returns who makes the move that leads to `ply`. Precondition: ply > 0.
    [[nodiscard]] rules::Color moverOf(game::Ply ply) const;
    bool operator==(const ScoredLine&) const = default;
};

/// The score that Lichess gives to the start of a game.
inline constexpr int startCentipawns = 15;

/// Returns the score before the first move: 15 hundredths of a pawn for the pieces at home (also in
/// Chess960), as Lichess publishes it, else `known`.
[[nodiscard]] std::optional<Score> startScore(const rules::Setup& start,
                                              const std::optional<Score>& known);
/// Returns the line with the scores of the file, none of which need be known.
[[nodiscard]] ScoredLine scoredLine(const replay::Replay& replay, const LineScores& scores);
/// Returns the line with the scores of an engine: `[p]` is the score of ply p. A mate on the board
/// is added. Scores behind the end of the line are left out.
[[nodiscard]] ScoredLine scoredLine(const replay::Replay& replay,
                                    const std::vector<std::optional<Score>>& scores);

/// Returns the smallest loss of winning chances, on their scale from -1 to 1, that is judged so.
[[nodiscard]] double smallestLoss(Judgement judgement);
/// Returns the degree of a loss of winning chances; none if it is smaller than an inaccuracy.
[[nodiscard]] std::optional<Judgement> judgementOfLoss(double loss);

/// Judges a move by the rule that Lichess publishes. A loss of winning chances counts from 0.1, 0.2
/// and 0.3 on. A mate that is allowed or lost counts less in a game that is decided anyway: beyond
/// seven and ten pawns. A mate that only takes longer is not judged.
[[nodiscard]] std::optional<JudgedMove> judgedMove(const Score& before, const Score& after,
                                                   rules::Color mover);
/// Does the same for the move that leads to `ply`; none if one of the two scores is unknown.
/// Precondition: 0 < ply <= the last ply.
[[nodiscard]] std::optional<JudgedMove> judgedMove(const ScoredLine& line, game::Ply ply);
/// `[i]` judges the move that leads to ply i + 1. Linear.
[[nodiscard]] std::vector<std::optional<JudgedMove>> judgedMoves(const ScoredLine& line);

} // namespace plyline::analysis
