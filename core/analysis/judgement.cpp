#include "core/analysis/judgement.h"

#include <algorithm>

namespace plyline::analysis {

using game::Evaluation;
using game::Ply;
using rules::Color;

namespace {

constexpr int decided = 700;     ///< In hundredths of a pawn.
constexpr int longDecided = 999; ///< In hundredths of a pawn, too.

/// The winning chances of one side.
double chancesOf(const Score& score, Color side)
{
    const double chances = winningChances(score);
    return side == Color::White ? chances : -chances;
}

/// The score of one side in hundredths of a pawn; 0 for a mate.
int centipawnsOf(const Score& score, Color side)
{
    if (score.mating)
        return 0;
    return side == Color::White ? score.evaluation.value : -score.evaluation.value;
}

/// How bad it is to spoil a game in which the side is that much ahead afterwards, or was that much
/// behind before.
Judgement judgementBeside(int centipawns)
{
    if (centipawns > longDecided)
        return Judgement::Inaccuracy;
    return centipawns > decided ? Judgement::Mistake : Judgement::Blunder;
}

bool arePiecesAtHome(const rules::Board& board)
{
    using rules::Bitboard;
    using rules::Rank;
    const Bitboard pawns = board.pieces(rules::Role::Pawn);
    return board.pieces(Color::White) == (Bitboard(Rank::One) | Bitboard(Rank::Two)) &&
           board.pieces(Color::Black) == (Bitboard(Rank::Seven) | Bitboard(Rank::Eight)) &&
           pawns == (Bitboard(Rank::Two) | Bitboard(Rank::Seven));
}

} // namespace

const Score* ScoredLine::at(Ply ply) const
{
    const auto& score = ply == Ply() ? start : plies[static_cast<std::size_t>(ply.number() - 1)];
    return score ? &*score : nullptr;
}

Color ScoredLine::moverOf(Ply ply) const
{
    return ply.number() % 2 == 1 ? firstMover : !firstMover;
}

std::optional<Score> startScore(const rules::Setup& start, const std::optional<Score>& known)
{
    if (start.turn != Color::White || !arePiecesAtHome(start.board))
        return known;
    Score score;
    score.evaluation = {Evaluation::Kind::Centipawns, startCentipawns};
    score.source = ValueSource::Derived;
    return score;
}

ScoredLine scoredLine(const replay::Replay& replay, const LineScores& scores)
{
    const rules::Setup& start = replay.game()->start();
    ScoredLine line{startScore(start, scores.start), scores.plies, start.turn};
    line.plies.resize(static_cast<std::size_t>(replay.lastPly().number()));
    return line;
}

ScoredLine scoredLine(const replay::Replay& replay, const std::vector<std::optional<Score>>& scores)
{
    const rules::Setup& start = replay.game()->start();
    const Ply last = replay.lastPly();
    const auto size = static_cast<std::size_t>(last.number());
    ScoredLine line{
        startScore(start, scores.empty() ? std::nullopt : scores.front()), {}, start.turn};
    if (!scores.empty())
        line.plies.assign(scores.begin() + 1, scores.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                   scores.size(), size + 1)));
    line.plies.resize(size);
    if (last > Ply() && replay.event(last).givesMate)
        line.plies.back() = scoreOfMate(replay.event(last).color);
    return line;
}

double smallestLoss(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Inaccuracy:
        return 0.1;
    case Judgement::Mistake:
        return 0.2;
    case Judgement::Blunder:
        return 0.3;
    }
    return 0.0;
}

std::optional<Judgement> judgementOfLoss(double loss)
{
    std::optional<Judgement> worst;
    for (const Judgement judgement : allJudgements) {
        if (loss >= smallestLoss(judgement))
            worst = judgement;
    }
    return worst;
}

std::optional<JudgedMove> judgedMove(const Score& before, const Score& after, Color mover)
{
    JudgedMove move;
    move.chancesBefore = chancesOf(before, mover);
    move.chancesAfter = chancesOf(after, mover);
    const bool isMated = after.mating && *after.mating != mover;
    if (before.mating == mover) {
        if (after.mating == mover)
            return std::nullopt;
        move.reason = JudgementReason::MateLost;
        move.judgement = judgementBeside(centipawnsOf(after, mover));
        return move;
    }
    if (before.mating)
        return std::nullopt;
    if (isMated) {
        move.reason = JudgementReason::MateAllowed;
        move.judgement = judgementBeside(-centipawnsOf(before, mover));
        return move;
    }
    const auto judgement = judgementOfLoss(move.chancesBefore - move.chancesAfter);
    if (!judgement)
        return std::nullopt;
    move.judgement = *judgement;
    return move;
}

std::optional<JudgedMove> judgedMove(const ScoredLine& line, Ply ply)
{
    const Score* const before = line.at(ply.previous());
    const Score* const after = line.at(ply);
    if (!before || !after)
        return std::nullopt;
    return judgedMove(*before, *after, line.moverOf(ply));
}

std::vector<std::optional<JudgedMove>> judgedMoves(const ScoredLine& line)
{
    std::vector<std::optional<JudgedMove>> moves;
    moves.reserve(line.plies.size());
    for (Ply ply(1); ply <= line.lastPly(); ply = ply.next())
        moves.push_back(judgedMove(line, ply));
    return moves;
}

} // namespace plyline::analysis
