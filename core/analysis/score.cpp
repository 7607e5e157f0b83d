#include "core/analysis/score.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace plyline::analysis {

using game::Evaluation;
using game::Ply;
using rules::Color;

namespace {

std::optional<Color> matingSide(const Evaluation& evaluation)
{
    const bool isMate = evaluation.kind == Evaluation::Kind::MateIn && evaluation.value != 0;
    if (!isMate)
        return std::nullopt;
    return evaluation.value > 0 ? Color::White : Color::Black;
}

/// A mate in no moves says nothing of a position in which nobody is mated.
std::optional<Score> readScore(const game::MoveValues& values)
{
    if (!values.evaluation)
        return std::nullopt;
    Score score{*values.evaluation, matingSide(*values.evaluation), values.depth};
    const bool isMate = score.evaluation.kind == Evaluation::Kind::MateIn;
    return isMate && !score.mating ? std::nullopt : std::optional(score);
}

/// Reads one value of a profile.
std::optional<Score> scoreOfProfile(int value)
{
    constexpr int mated = 30'000;
    constexpr int longestMate = 1'000; // in plies
    const int plies = mated - std::abs(value);
    if (plies < 0)
        return std::nullopt; // 32767: no evaluation
    Evaluation evaluation{Evaluation::Kind::Centipawns, value};
    if (plies <= longestMate) {
        const int moves = (plies + 1) / 2;
        evaluation = {Evaluation::Kind::MateIn, value > 0 ? moves : -moves};
    }
    const bool isOver = plies == 0;
    return isOver ? std::nullopt : std::optional(Score{evaluation, matingSide(evaluation)});
}

std::optional<Score> profileScore(const game::Line& line, Ply ply)
{
    const auto& profile = line.annotations.profile();
    const int index = profile ? ply.number() - profile->first.number() : -1;
    const bool isKnown = index >= 0 && index < static_cast<int>(profile->centipawns.size());
    return isKnown ? scoreOfProfile(profile->centipawns[static_cast<std::size_t>(index)])
                   : std::nullopt;
}

constexpr int mostTabled = 2'000; ///< Scores beyond 20 pawns are rare.

double computedChances(int centipawns)
{
    return 2.0 / (1.0 + std::exp(-0.00368208 * centipawns)) - 1.0;
}

using ChancesTable = std::array<double, 2 * mostTabled + 1>;

ChancesTable chancesTable()
{
    ChancesTable table{};
    int centipawns = -mostTabled;
    for (double& chances : table)
        chances = computedChances(centipawns++);
    return table;
}

bool mayHaveScore(const PathEvent& at)
{
    return at.values->evaluation || at.owner->annotations.profile();
}

} // namespace

Score scoreOfMate(Color winner)
{
    Score score;
    score.evaluation = {Evaluation::Kind::MateIn, 0};
    score.mating = winner;
    score.source = ValueSource::Derived;
    return score;
}

const Score* LineScores::at(Ply ply) const
{
    if (ply > Ply() && plies.empty())
        return nullptr;
    const auto& score = ply == Ply() ? start : plies[static_cast<std::size_t>(ply.number() - 1)];
    return score ? &*score : nullptr;
}

LineScores scoresOf(const replay::Replay& replay)
{
    return scoresOf(replay, pathEventsOf(replay));
}

LineScores scoresOf(const replay::Replay& replay, const std::vector<PathEvent>& path,
                    const std::stop_token& stop)
{
    LineScores scores;
    scores.start = profileScore(replay.game()->mainLine(), Ply());
    if (!scores.start && std::none_of(path.begin(), path.end(), mayHaveScore))
        return scores;
    scores.isGiven = scores.start.has_value();
    scores.plies.resize(path.size());
    for (std::size_t i = 0; i < path.size() && !stop.stop_requested(); ++i) {
        const PathEvent& at = path[i];
        std::optional<Score>& score = scores.plies[i];
        score = readScore(*at.values);
        if (!score)
            score = profileScore(*at.owner, Ply(static_cast<int>(i) + 1));
        scores.isGiven = scores.isGiven || score.has_value();
        if (at.event->givesMate)
            score = scoreOfMate(at.event->color);
    }
    if (!scores.isGiven)
        scores.plies.clear();
    return scores;
}

double winningChances(int centipawns)
{
    // Scores of a long line are asked for again and again, and an exponential takes long.
    static const ChancesTable table = chancesTable();
    if (centipawns < -mostTabled || centipawns > mostTabled)
        return computedChances(centipawns);
    const int place = centipawns + mostTabled;
    return table[static_cast<std::size_t>(place)];
}

double winningChances(const Score& score)
{
    if (score.mating)
        return *score.mating == Color::White ? 1.0 : -1.0;
    return winningChances(score.evaluation.value);
}

} // namespace plyline::analysis
