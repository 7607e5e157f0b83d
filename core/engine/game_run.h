#pragma once

#include "core/engine/uci_engine.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace plyline::engine {

/// Returns the score of a position in which the game is over: mate in 0 or 0 centipawns. None for
/// one that is impossible.
[[nodiscard]] std::optional<analysis::Score> scoreOnBoard(Unsearchable reason, rules::Color turn);

/// Evaluates every position of a line, from the last to the first, so that an engine which keeps
/// its hash knows what comes. Asks for one position at a time. Like UciEngine it has no process and
/// no clock: with one thread and limits in nodes the same engine gives the same scores each time.
class GameRun
{
public:
    /// Returns the position at a ply as an engine is told it.
    using Positions = std::function<Expected<SearchPosition, Unsearchable>(int ply)>;

    /// Runs over the plies 0 to `lastPly`. `firstTurn` is the side to move at ply 0.
    GameRun(int lastPly, rules::Color firstTurn, Positions positions, Limits limits);

    /// Returns the request for the next position; none when all are done or it was cancelled. The
    /// same one again until it is taken.
    [[nodiscard]] std::optional<Request> next();
    /// The ply that next() asks for.
    [[nodiscard]] std::optional<int> nextPly() const;
    /// Takes a final finding of the engine; ignores one that was not asked for.
    void take(const Finding& finding, const std::string& engine);
    /// Takes a score that is known already. Precondition: 0 <= ply <= lastPly().
    void takeKnown(int ply, const analysis::Score& score);
    /// Keeps what is there and asks for nothing more.
    void cancel() { m_isCancelled = true; }

    [[nodiscard]] int lastPly() const { return static_cast<int>(m_scores.size()) - 1; }
    /// How many positions are done, with or without a score, of lastPly() + 1.
    [[nodiscard]] int doneCount() const { return m_doneCount; }
    [[nodiscard]] bool isComplete() const { return m_doneCount == lastPly() + 1; }
    /// The scores by ply, from 0 to lastPly(), from White's view. Mate on the board is a mate in 0,
    /// stalemate 0 centipawns.
    [[nodiscard]] const std::vector<std::optional<analysis::Score>>& scores() const
    {
        return m_scores;
    }

private:
    static constexpr std::uint64_t firstNumber = 1;
    void finish(int ply, std::optional<analysis::Score> score);

    Positions m_positions;
    Limits m_limits;
    std::vector<std::optional<analysis::Score>> m_scores;
    std::vector<bool> m_isDone;
    int m_next; ///< The last position that is not done; -1 if all are.
    int m_doneCount = 0;
    bool m_isCancelled = false;
    bool m_hasBegun = false;
};

} // namespace plyline::engine
