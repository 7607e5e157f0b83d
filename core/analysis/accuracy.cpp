#include "core/analysis/accuracy.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace plyline::analysis {

using game::Ply;
using rules::Color;

namespace {

constexpr int mostCentipawns = 1000;

/// White's score, a mate as ten pawns.
int limitedCentipawns(const Score& score)
{
    if (score.mating)
        return *score.mating == Color::White ? mostCentipawns : -mostCentipawns;
    return std::clamp(score.evaluation.value, -mostCentipawns, mostCentipawns);
}

double percentOf(int centipawns)
{
    return 50.0 + 50.0 * winningChances(centipawns);
}

bool isMateOnTheBoard(const Score& score)
{
    return score.mating && score.evaluation.value == 0;
}

/// The number of moves that are to be measured.
int measurableMoves(const ScoredLine& line)
{
    const int last = line.lastPly().number();
    const Score* const end = last > 0 ? line.at(line.lastPly()) : nullptr;
    return end && isMateOnTheBoard(*end) ? last - 1 : last;
}

double standardDeviation(const double* first, std::size_t count)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < count; ++i)
        sum += first[i];
    const double mean = sum / static_cast<double>(count);
    double squares = 0.0;
    for (std::size_t i = 0; i < count; ++i)
        squares += (first[i] - mean) * (first[i] - mean);
    return std::sqrt(squares / static_cast<double>(count));
}

/// The weights of the moves between consecutive percentages, of which there are at least two. The
/// first moves share the first window.
std::vector<double> weightsOf(const std::vector<double>& percents, std::size_t window)
{
    constexpr double least = 0.5;
    constexpr double most = 12.0;
    const std::size_t size = std::min(window, percents.size());
    std::vector<double> weights;
    for (std::size_t move = 0; move + 1 < percents.size(); ++move) {
        const std::size_t first = move + 2 > size ? move + 2 - size : 0;
        weights.push_back(std::clamp(standardDeviation(&percents[first], size), least, most));
    }
    return weights;
}

/// Collects what the moves of one side come to.
class SideSums
{
public:
    void add(const MeasuredMove& move)
    {
        ++m_count;
        m_weighted += move.accuracy * move.weight;
        m_weights += move.weight;
        m_reciprocals += 1.0 / std::max(1.0, move.accuracy);
        m_loss += move.centipawnLoss;
        if (move.judged)
            ++m_counts[static_cast<std::size_t>(move.judged->judgement)];
    }
    [[nodiscard]] SideReport report(int moves) const
    {
        SideReport report{{m_count, moves}, std::nullopt, std::nullopt, m_counts};
        if (m_count > 0) {
            report.accuracy = (m_weighted / m_weights + m_count / m_reciprocals) / 2.0;
            report.averageLoss = m_loss / m_count;
        }
        return report;
    }

private:
    int m_count = 0;
    double m_weighted = 0.0;
    double m_weights = 0.0;
    double m_reciprocals = 0.0;
    double m_loss = 0.0;
    std::array<int, allJudgements.size()> m_counts{};
};

/// Reports on the moves that lead to `first` to `last`.
std::array<SideReport, 2> reportsOf(const ScoredLine& line, const std::vector<MeasuredMove>& moves,
                                    Ply first, Ply last)
{
    std::array<SideSums, 2> sums;
    for (const MeasuredMove& move : moves) {
        if (move.ply >= first && move.ply <= last)
            sums[static_cast<std::size_t>(move.mover)].add(move);
    }
    std::array<int, 2> all{};
    const Ply from = line.start ? first : std::max(first, Ply(2)); // nothing to compare the first
    const Ply to = std::min(last, Ply(measurableMoves(line)));
    for (Ply ply = from; ply <= to; ply = ply.next())
        ++all[static_cast<std::size_t>(line.moverOf(ply))];
    return {sums[0].report(all[0]), sums[1].report(all[1])};
}

void addPhase(std::vector<PhaseReport>& phases, const ScoredLine& line,
              const std::vector<MeasuredMove>& moves, Phase phase, Ply first, Ply end)
{
    const Ply from = std::max(first, Ply(1));
    if (from < end)
        phases.push_back(
            {phase, from, end.previous(), reportsOf(line, moves, from, end.previous())});
}

/// Consecutive plies with known scores.
struct Stretch
{
    Ply first;
    std::vector<int> centipawns; ///< White's, limited.
};

std::vector<Stretch> stretchesOf(const ScoredLine& line, int moves)
{
    std::vector<Stretch> stretches;
    bool isOpen = false;
    for (Ply ply; ply.number() <= moves; ply = ply.next()) {
        const Score* const score = line.at(ply);
        if (score && !isOpen)
            stretches.push_back({ply, {}});
        isOpen = score != nullptr;
        if (score)
            stretches.back().centipawns.push_back(limitedCentipawns(*score));
    }
    return stretches;
}

void measure(std::vector<MeasuredMove>& moves, const ScoredLine& line, const Stretch& stretch,
             std::size_t window)
{
    std::vector<double> percents;
    for (const int centipawns : stretch.centipawns)
        percents.push_back(percentOf(centipawns));
    const std::vector<double> weights = weightsOf(percents, window);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        MeasuredMove move;
        move.ply = Ply(stretch.first.number() + static_cast<int>(i) + 1);
        move.mover = line.moverOf(move.ply);
        const bool isWhite = move.mover == Color::White;
        move.accuracy = isWhite ? moveAccuracy(percents[i], percents[i + 1])
                                : moveAccuracy(100.0 - percents[i], 100.0 - percents[i + 1]);
        move.weight = weights[i];
        const int change = stretch.centipawns[i] - stretch.centipawns[i + 1];
        move.centipawnLoss = std::max(0, isWhite ? change : -change);
        move.judged = judgedMove(line, move.ply);
        moves.push_back(move);
    }
}

} // namespace

double winPercent(const Score& score)
{
    return percentOf(limitedCentipawns(score));
}

double moveAccuracy(double before, double after)
{
    if (after >= before)
        return 100.0;
    constexpr double uncertainty = 1.0; // of an engine's search, in favour of the mover
    const double accuracy =
        103.1668100711649 * std::exp(-0.04354415386753951 * (before - after)) - 3.166924740191411;
    return std::clamp(accuracy + uncertainty, 0.0, 100.0);
}

std::vector<MeasuredMove> measuredMoves(const ScoredLine& line)
{
    const int count = measurableMoves(line);
    const auto window = static_cast<std::size_t>(std::clamp(count / 10, 2, 8));
    std::vector<MeasuredMove> moves;
    for (const Stretch& stretch : stretchesOf(line, count))
        measure(moves, line, stretch, window);
    return moves;
}

GameReport gameReport(const ScoredLine& line, const Phases& phases)
{
    const std::vector<MeasuredMove> moves = measuredMoves(line);
    GameReport report;
    report.positions.of = measurableMoves(line);
    for (Ply ply(1); ply.number() <= report.positions.of; ply = ply.next())
        report.positions.known += line.at(ply) ? 1 : 0;
    report.sides = reportsOf(line, moves, Ply(1), line.lastPly());
    const Ply end = line.lastPly().next();
    const Ply endgame = phases.endgame.value_or(end);
    const Ply middlegame = phases.middlegame.value_or(endgame);
    addPhase(report.phases, line, moves, Phase::Opening, Ply(), middlegame);
    addPhase(report.phases, line, moves, Phase::Middlegame, middlegame, endgame);
    addPhase(report.phases, line, moves, Phase::Endgame, endgame, end);
    return report;
}

} // namespace plyline::analysis
