#include "core/search/next_moves.h"

#include "core/rules/san.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace plyline::search {

using game::Outcome;

void GameCounts::add(Outcome outcome, int rating, int year)
{
    ++games;
    ++byOutcome[static_cast<std::size_t>(outcome)];
    ratingSum += rating;
    rated += rating > 0 ? 1 : 0;
    lastYear = std::max(lastYear, year);
}

void GameCounts::add(const GameCounts& other)
{
    games += other.games;
    for (std::size_t i = 0; i < byOutcome.size(); ++i)
        byOutcome[i] += other.byOutcome[i];
    ratingSum += other.ratingSum;
    rated += other.rated;
    lastYear = std::max(lastYear, other.lastYear);
}

std::optional<double> GameCounts::whiteScore() const
{
    const std::int64_t decided = games - with(Outcome::Unfinished) - with(Outcome::BothLose);
    if (decided == 0)
        return std::nullopt;
    const auto halves = static_cast<double>(2 * with(Outcome::WhiteWins) + with(Outcome::Draw));
    return halves / static_cast<double>(2 * decided);
}

std::optional<int> GameCounts::averageRating() const
{
    if (rated == 0)
        return std::nullopt;
    return static_cast<int>(
        std::lround(static_cast<double>(ratingSum) / static_cast<double>(rated)));
}

void NextMoves::add(const rules::Position& before, rules::Move move, const GameCounts& game,
                    int entry, int ply)
{
    const auto known = std::find_if(m_moves.begin(), m_moves.end(),
                                    [&](const NextMove& next) { return next.move == move; });
    if (known == m_moves.end()) {
        m_moves.push_back({move, rules::San::write(before, move), game, entry, ply});
        return;
    }
    known->counts.add(game);
    if (entry < known->entry)
        std::tie(known->entry, known->ply) = std::tie(entry, ply);
}

void NextMoves::add(const NextMoves& other)
{
    m_ended.add(other.m_ended);
    for (const NextMove& next : other.m_moves) {
        const auto known = std::find_if(m_moves.begin(), m_moves.end(), [&](const NextMove& mine) {
            return mine.move == next.move;
        });
        if (known == m_moves.end()) {
            m_moves.push_back(next);
            continue;
        }
        known->counts.add(next.counts);
        if (next.entry < known->entry)
            std::tie(known->entry, known->ply) = std::tie(next.entry, next.ply);
    }
}

std::vector<NextMove> NextMoves::sorted() const
{
    std::vector<NextMove> moves = m_moves;
    std::sort(moves.begin(), moves.end(), [](const NextMove& a, const NextMove& b) {
        return std::tie(b.counts.games, a.san) < std::tie(a.counts.games, b.san);
    });
    return moves;
}

GameCounts NextMoves::total() const
{
    GameCounts total = m_ended;
    for (const NextMove& next : m_moves)
        total.add(next.counts);
    return total;
}

} // namespace plyline::search
