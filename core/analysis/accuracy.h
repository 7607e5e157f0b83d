#pragma once

#include "core/analysis/judgement.h"
#include "core/analysis/phases.h"

#include <array>
#include <optional>
#include <vector>

namespace plyline::analysis {

/// How many of the values that a result needs are known.
struct Extent
{
    int known = 0;
    int of = 0;
    [[nodiscard]] bool isComplete() const { return known == of; }
    bool operator==(const Extent&) const = default;
};

/// Returns White's chance to win in percent, by the formula that Lichess publishes. Beyond ten
/// pawns it stays the same; so it is for a mate.
[[nodiscard]] double winPercent(const Score& score);
/// Returns the accuracy of a move, 0 to 100, from the mover's chances to win in percent before and
/// after it.
[[nodiscard]] double moveAccuracy(double before, double after);

/// A move between two known scores.
struct MeasuredMove
{
    game::Ply ply; ///< To which the move leads.
    rules::Color mover = rules::Color::White;
    double accuracy = 0.0;
    /// How much the move counts in the accuracy of the game: how unsteady the chances are about it.
    double weight = 0.0;
    int centipawnLoss = 0;
    std::optional<JudgedMove> judged;
    bool operator==(const MeasuredMove&) const = default;
};

/// Measures every move between two known scores, in order. A move that mates is not measured, as in
/// Lichess. Where all scores are known, this is the published formula; a gap divides the line into
/// stretches, and no window reaches over it. Linear.
[[nodiscard]] std::vector<MeasuredMove> measuredMoves(const ScoredLine& line);

/// What the moves of one side came to, in a game or a phase of it.
struct SideReport
{
    /// Measured moves, of all but a first move from a start without a score and a move that mates.
    Extent moves;
    std::optional<double> accuracy;                 ///< 0 to 100; none without a measured move.
    std::optional<double> averageLoss;              ///< In hundredths of a pawn.
    std::array<int, allJudgements.size()> counts{}; ///< By Judgement.

    [[nodiscard]] int count(Judgement judgement) const
    {
        return counts[static_cast<std::size_t>(judgement)];
    }
    bool operator==(const SideReport&) const = default;
};

enum class Phase : std::uint8_t { Opening, Middlegame, Endgame };

struct PhaseReport
{
    Phase phase = Phase::Opening;
    game::Ply first; ///< The first and the last ply to which a move of the phase leads.
    game::Ply last;
    std::array<SideReport, 2> sides; ///< By Color.

    [[nodiscard]] int plies() const { return last.number() - first.number() + 1; }
    bool operator==(const PhaseReport&) const = default;
};

/// What a line came to by the scores of one source.
struct GameReport
{
    /// Positions after a move with a known score; the last does not count if it is a mate.
    Extent positions;
    std::array<SideReport, 2> sides; ///< By Color.
    std::vector<PhaseReport> phases; ///< Only those that have moves.

    [[nodiscard]] const SideReport& side(rules::Color color) const
    {
        return sides[static_cast<std::size_t>(color)];
    }
    bool operator==(const GameReport&) const = default;
};

[[nodiscard]] GameReport gameReport(const ScoredLine& line, const Phases& phases);

} // namespace plyline::analysis
