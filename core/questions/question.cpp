#include "core/questions/question.h"

#include "core/game/clocks.h"
#include "core/questions/comparison.h"
#include "core/rules/attackers.h"

#include <algorithm>
#include <unordered_map>

namespace plyline::questions {

using game::Ply;
using rules::Color;
using rules::Role;

namespace {

int materialOf(const rules::Board& board, Color color)
{
    return board.pieces(color, Role::Pawn).count() + 3 * board.pieces(color, Role::Knight).count() +
           3 * board.pieces(color, Role::Bishop).count() +
           5 * board.pieces(color, Role::Rook).count() +
           9 * board.pieces(color, Role::Queen).count();
}

bool isAttacked(const rules::Board& board, rules::Square square, Color by)
{
    return rules::attackersOf(board, square, by, board.occupied()).any();
}

bool hasBishopPair(const rules::Board& board, Color color)
{
    const rules::Bitboard bishops = board.pieces(color, Role::Bishop);
    return (bishops & rules::lightSquares).any() && (bishops & ~rules::lightSquares).any();
}

/// Evaluates a term along the line, with the state that is not part of the position.
class TermEvaluator
{
public:
    TermEvaluator(const replay::Replay& replay, const Term& term, const std::stop_token& stop)
        : m_replay(replay), m_term(term)
    {
        if (term.fact == Fact::HasRepeated)
            m_keys = positionKeys(replay, stop);
    }

    /// Returns whether the term is true. Call it for each ply in order.
    bool holdsAt(const rules::Setup& state, Ply ply)
    {
        const rules::Board& board = state.board;
        switch (m_term.fact) {
        case Fact::HasBishopPair:
            return hasBishopPair(board, m_term.color);
        case Fact::MayCastle:
            return state.castling.hasAny(m_term.color);
        case Fact::MayCastleShort:
            return state.castling.has(m_term.color, rules::Wing::King);
        case Fact::MayCastleLong:
            return state.castling.has(m_term.color, rules::Wing::Queen);
        case Fact::HasQueen:
            return board.pieces(m_term.color, Role::Queen).any();
        case Fact::ControlsSquare:
            return isAttacked(board, m_term.square, m_term.color);
        case Fact::HoldsSquare:
            return board.pieces(m_term.color).contains(m_term.square);
        case Fact::IsInCheck: {
            const auto king = board.kingOf(m_term.color);
            return king && isAttacked(board, *king, !m_term.color);
        }
        case Fact::IsAhead:
            return materialOf(board, m_term.color) > materialOf(board, !m_term.color);
        case Fact::HasLessTime:
            return hasLessTime(ply);
        case Fact::WasCaptured:
            m_wasCaptured = m_wasCaptured || (ply > Ply() && m_replay.event(ply).capture);
            return m_wasCaptured;
        case Fact::HasRepeated:
            return hasRepeated(ply);
        case Fact::HasQuietPlies:
            return state.halfmoveClock >= m_term.number;
        }
        return false;
    }

private:
    bool hasLessTime(Ply ply)
    {
        if (ply > Ply())
            m_clocks.apply(m_replay.event(ply).color,
                           m_replay.game()->values(m_replay.line(), ply));
        const auto& millis = m_clocks.millis(m_term.color);
        return millis && *millis <= std::int64_t{1000} * m_term.number;
    }
    bool hasRepeated(Ply ply)
    {
        const auto index = static_cast<std::size_t>(ply.number());
        return index < m_keys.size() && ++m_times[m_keys[index]] >= m_term.number;
    }

    const replay::Replay& m_replay;
    const Term& m_term;
    std::vector<std::uint64_t> m_keys;
    std::unordered_map<std::uint64_t, int> m_times;
    game::Clocks m_clocks;
    bool m_wasCaptured = false;
};

} // namespace

bool dependsOnColor(Fact fact)
{
    return fact != Fact::WasCaptured && fact != Fact::HasRepeated && fact != Fact::HasQuietPlies;
}

bool dependsOnSquare(Fact fact)
{
    return fact == Fact::ControlsSquare || fact == Fact::HoldsSquare;
}

bool dependsOnNumber(Fact fact)
{
    return fact == Fact::HasLessTime || fact == Fact::HasRepeated || fact == Fact::HasQuietPlies;
}

std::vector<bool> truthOf(const replay::Replay& replay, const Term& term,
                          const std::stop_token& stop)
{
    TermEvaluator evaluator(replay, term, stop);
    std::vector<bool> truth;
    truth.reserve(static_cast<std::size_t>(replay.lastPly().number()) + 1);
    rules::Setup state = replay.stateAt(Ply());
    truth.push_back(evaluator.holdsAt(state, Ply()) == term.isWanted);
    for (Ply ply(1); ply <= replay.lastPly() && !stop.stop_requested(); ply = ply.next()) {
        replay::PositionProjection::apply(state, replay.event(ply), ply);
        truth.push_back(evaluator.holdsAt(state, ply) == term.isWanted);
    }
    return truth;
}

std::vector<bool> truthOf(const replay::Replay& replay, const Question& question,
                          const std::stop_token& stop)
{
    const auto size = static_cast<std::size_t>(replay.lastPly().number()) + 1;
    const bool isAll = question.join == Question::Join::All;
    std::vector<bool> truth(size, isAll && !question.terms.empty());
    for (const Term& term : question.terms) {
        const std::vector<bool> one = truthOf(replay, term, stop);
        if (stop.stop_requested())
            return truth;
        for (std::size_t i = 0; i < size; ++i)
            truth[i] = isAll ? truth[i] && one[i] : truth[i] || one[i];
    }
    return truth;
}

std::vector<Edge> edgesOf(const std::vector<bool>& truth)
{
    std::vector<Edge> edges;
    for (std::size_t i = 1; i < truth.size(); ++i) {
        if (truth[i] != truth[i - 1])
            edges.push_back({Ply(static_cast<int>(i)), truth[i]});
    }
    return edges;
}

} // namespace plyline::questions
