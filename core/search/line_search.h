#pragma once

#include "core/game/game.h"
#include "core/index/game_index.h"
#include "core/search/game_search.h"

#include <stop_token>
#include <utility>
#include <vector>

namespace plyline::search {

/// Searches all lines of games, one game after another. Used by one thread.
class LineSearch
{
public:
    LineSearch(const index::GameIndex& index, PositionQuery query, const SearchOptions& options,
               std::stop_token stop)
        : m_index(index), m_query(std::move(query)), m_options(options), m_stop(std::move(stop))
    {}

    /// Adds the matches of a game by line, then by ply. The position at a fork belongs to the
    /// parent line, and its next move is the parent's.
    void search(int entry);

    [[nodiscard]] std::vector<Match>& matches() { return m_matches; }
    [[nodiscard]] const NextMoves& nextMoves() const { return m_nextMoves; }

private:
    struct Found
    {
        Match match;
        rules::Setup state;
    };

    [[nodiscard]] std::vector<Found> placesOf(const game::Game& game, int entry) const;
    void countNext(const game::Game& game, const Found& found);

    const index::GameIndex& m_index;
    PositionQuery m_query;
    SearchOptions m_options;
    std::stop_token m_stop;
    std::vector<Match> m_matches;
    NextMoves m_nextMoves;
};

} // namespace plyline::search
