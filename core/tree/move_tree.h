#pragma once

#include "core/index/game_index.h"
#include "core/search/next_moves.h"
#include "core/tree/tree_segment.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace plyline::tree {

/// What was played in a position.
struct TreeAnswer
{
    search::NextMoves moves;
    int games = 0;    ///< Games of the file that were asked.
    int replayed = 0; ///< Games that were played for the answer; the others were not needed.
};

/// The next moves of every position of a file's main lines, or of those games that are done. A game
/// counts once, for its first move in the position. Positions are the same when their keys are:
/// board, side to move, castling rights, and en passant if it is possible. Immutable; any thread.
///
/// Each segment counts the moves of frequent positions in advance. For a rare position it names the
/// games that may have reached it, and these are replayed from the text of the file. So no move has
/// to be stored, and a game that did not reach the position is never counted.
class MoveTree
{
public:
    MoveTree(std::shared_ptr<const index::GameIndex> index, std::vector<TreeSegment> segments);

    [[nodiscard]] const std::shared_ptr<const index::GameIndex>& index() const { return m_index; }
    [[nodiscard]] const std::vector<TreeSegment>& segments() const { return m_segments; }
    /// Returns the number of games that the tree has.
    [[nodiscard]] int games() const { return m_games; }
    [[nodiscard]] bool isComplete() const { return m_games == m_index->size(); }
    [[nodiscard]] std::int64_t bytes() const;

    /// Answers for the games that the tree has. Replays on up to `threads` threads; 0: one for each
    /// processor. After a stop the answer is incomplete.
    [[nodiscard]] TreeAnswer next(const rules::Position& position, int threads = 1,
                                  const std::stop_token& stop = {}) const;

private:
    std::shared_ptr<const index::GameIndex> m_index;
    std::vector<TreeSegment> m_segments; ///< In file order.
    int m_games = 0;
};

} // namespace plyline::tree
