#pragma once

#include "core/game/game.h"
#include "core/index/game_index.h"
#include "core/search/next_moves.h"
#include "core/search/position_query.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace plyline::search {

/// A ply of a line that matches a query.
struct Match
{
    int entry = 0; ///< 0-based.
    int ply = 0;
    game::LineId line = game::LineId::main();
    bool operator==(const Match&) const = default;
};

/// The games to search.
struct SearchScope
{
    std::shared_ptr<const index::GameIndex> index;
    /// Entries in the order of the search and of its matches; null: all, in file order.
    std::shared_ptr<const std::vector<int>> entries;

    [[nodiscard]] int size() const;
    [[nodiscard]] int entry(int i) const;
};

struct SearchOptions
{
    enum class Plies : std::uint8_t { First, All };
    Plies plies = Plies::First; ///< First: only the first match of a game; All: every match.
    /// Search all lines, which takes longer than the main line alone.
    bool withVariations = false;
    bool withNextMoves = false; ///< Count the moves played after the matches.
    int threads = 0;            ///< 0: one for each processor of the machine.
};

struct SearchProgress
{
    int gamesDone = 0;
    int games = 0;
    std::int64_t matches = 0;

    [[nodiscard]] double share() const { return games == 0 ? 1.0 : double(gamesDone) / games; }
    bool operator==(const SearchProgress&) const = default;
};

/// Receives the matches found since the last call, in the order of the scope, and the progress.
/// Called by one thread at a time, not always the same.
using SearchSink = std::function<void(const std::vector<Match>&, const SearchProgress&)>;

struct SearchEnd
{
    SearchProgress progress; ///< Covers all games unless the search was stopped.
    NextMoves nextMoves;
};

/// Searches the games on several threads. Returns when all is done, or soon after a stop.
SearchEnd search(const SearchScope& scope, const PositionQuery& query, const SearchOptions& options,
                 const SearchSink& sink, std::stop_token stop = {});

/// Returns the matching plies of one line of a game, in order.
[[nodiscard]] std::vector<game::Ply> matchingPlies(const game::Game& game, game::LineId line,
                                                   const PositionQuery& query);

} // namespace plyline::search
