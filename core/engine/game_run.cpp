#include "core/engine/game_run.h"

#include <utility>

namespace plyline::engine {

using analysis::Score;

std::optional<Score> scoreOnBoard(Unsearchable reason, rules::Color turn)
{
    switch (reason) {
    case Unsearchable::Impossible:
        return std::nullopt;
    case Unsearchable::Checkmate:
        return analysis::scoreOfMate(!turn);
    case Unsearchable::Stalemate:
        break;
    }
    Score even;
    even.source = analysis::ValueSource::Derived;
    return even;
}

GameRun::GameRun(int lastPly, rules::Color firstTurn, Positions positions, Limits limits)
    : m_positions(std::move(positions)),
      m_limits(limits),
      m_scores(static_cast<std::size_t>(lastPly) + 1),
      m_isDone(m_scores.size()),
      m_next(lastPly)
{
    // Only the last position can be one in which the game is over.
    if (const auto last = m_positions(lastPly); !last)
        finish(lastPly, scoreOnBoard(last.error(), lastPly % 2 == 0 ? firstTurn : !firstTurn));
}

std::optional<int> GameRun::nextPly() const
{
    return m_isCancelled || m_next < 0 ? std::nullopt : std::optional(m_next);
}

std::optional<Request> GameRun::next()
{
    for (auto ply = nextPly(); ply; ply = nextPly()) {
        auto position = m_positions(*ply);
        if (!position) {
            finish(*ply, std::nullopt);
            continue;
        }
        const std::uint64_t number = static_cast<std::uint64_t>(*ply) + firstNumber;
        return Request{number, std::move(*position), m_limits, 1, !std::exchange(m_hasBegun, true)};
    }
    return std::nullopt;
}

void GameRun::take(const Finding& finding, const std::string& engine)
{
    const auto ply = nextPly();
    if (ply && finding.isFinal && finding.request == static_cast<std::uint64_t>(*ply) + firstNumber)
        finish(*ply, scoreOf(finding, engine));
}

void GameRun::takeKnown(int ply, const Score& score)
{
    finish(ply, score);
}

void GameRun::finish(int ply, std::optional<Score> score)
{
    const auto at = static_cast<std::size_t>(ply);
    if (m_isDone[at])
        return;
    m_isDone[at] = true;
    m_scores[at] = std::move(score);
    ++m_doneCount;
    while (m_next >= 0 && m_isDone[static_cast<std::size_t>(m_next)])
        --m_next;
}

} // namespace plyline::engine
