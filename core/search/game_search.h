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

/// A ply of one of a game's lines that fits a query.
struct Match
{
    int entry = 0; ///< 0-based.
    int ply = 0;
    game::LineId line = game::LineId::main();
    bool operator==(const Match&) const = default;
};

/// The games that are searched.
struct SearchScope
{
    std::shared_ptr<const index::GameIndex> index;
    /// Entries in the order in which they are searched and found; null: all, in file order.
    std::shared_ptr<const std::vector<int>> entries;

    [[nodiscard]] int size() const;
    [[nodiscard]] int entry(int i) const;
};

struct SearchOptions
{
    enum class Plies : std::uint8_t { First, All };
    Plies plies = Plies::First;  ///< Of a game: the first that fits, or each.
    bool withVariations = false; ///< All lines, not the main line alone; that takes longer.
    bool withNextMoves = false;  ///< Count what was played at the plies that are found.
    int threads = 0;             ///< 0: as many as the machine has processors.
};

struct SearchProgress
{
    int gamesDone = 0;
    int games = 0;
    std::int64_t matches = 0;

    [[nodiscard]] double share() const { return games == 0 ? 1.0 : double(gamesDone) / games; }
    bool operator==(const SearchProgress&) const = default;
};

/// Told what was found since the last call, in the order of the scope, and how far all is. Called
/// by one thread at a time, not always the same.
using SearchSink = std::function<void(const std::vector<Match>&, const SearchProgress&)>;

struct SearchEnd
{
    SearchProgress progress; ///< All games, unless it was stopped.
    NextMoves nextMoves;
};

/// Reads the games on several threads; returns when all is done, or soon after a stop.
SearchEnd search(const SearchScope& scope, const PositionQuery& query, const SearchOptions& options,
                 const SearchSink& sink, std::stop_token stop = {});

/// The plies of one line of a game that fit, in order.
[[nodiscard]] std::vector<game::Ply> matchingPlies(const game::Game& game, game::LineId line,
                                                   const PositionQuery& query);

} // namespace plyline::search
