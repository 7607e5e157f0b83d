#pragma once

#include "core/game/outcome.h"
#include "core/rules/position.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace plyline::search {

/// Counts of games and their results.
struct GameCounts
{
    std::int64_t games = 0;
    std::array<std::int64_t, game::outcomeCount> byOutcome{}; ///< In the order of game::Outcome.
    std::int64_t ratingSum = 0; ///< Sum of the known ratings of the players who moved.
    std::int64_t rated = 0;
    int lastYear = 0; ///< 0: unknown.

    void add(game::Outcome outcome, int rating, int year);
    void add(const GameCounts& other);
    [[nodiscard]] std::int64_t with(game::Outcome outcome) const
    {
        return byOutcome[static_cast<std::size_t>(outcome)];
    }
    /// Returns White's share of the points in games with a result; none without such games.
    [[nodiscard]] std::optional<double> whiteScore() const;
    [[nodiscard]] std::optional<int> averageRating() const;
    bool operator==(const GameCounts&) const = default;
};

/// A move that was played in the position, and the first game (0-based entry) in which it was.
struct NextMove
{
    rules::Move move = rules::Move::null();
    std::string san;
    GameCounts counts;
    int entry = 0;
    int ply = 0; ///< Ply that the move leads to in that game.
};

/// The moves played in one position, by whatever moves it was reached. A game counts once, for its
/// first move there or, if all plies are searched, once for each time it reached the position.
class NextMoves
{
public:
    /// `before` is the position in which the move is legal.
    void add(const rules::Position& before, rules::Move move, const GameCounts& game, int entry,
             int ply);
    /// Adds a game that ends in the position.
    void addEnd(const GameCounts& game) { m_ended.add(game); }
    void add(const NextMoves& other);

    /// Returns the most frequent moves first, equally frequent ones by their SAN.
    [[nodiscard]] std::vector<NextMove> sorted() const;
    [[nodiscard]] const GameCounts& ended() const { return m_ended; }
    /// Returns the counts of all games that reached the position.
    [[nodiscard]] GameCounts total() const;

private:
    std::vector<NextMove> m_moves;
    GameCounts m_ended;
};

} // namespace plyline::search
