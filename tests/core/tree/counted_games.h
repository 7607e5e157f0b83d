#pragma once

#include "core/game/move_text.h"
#include "core/index/game_index.h"
#include "core/pgn/game_builder.h"
#include "core/rules/fen.h"
#include "core/rules/san.h"
#include "core/search/next_moves.h"
#include "tests/support/random.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace plyline::tests {

/// Says all of an answer in words that can be compared: a line for each move, and for the ends.
inline std::string lineOf(const std::string& move, const search::GameCounts& counts, int entry,
                          int ply)
{
    std::string line = move + ": " + std::to_string(counts.games) + " games,";
    for (const auto count : counts.byOutcome)
        line += ' ' + std::to_string(count);
    line += ", ratings " + std::to_string(counts.ratingSum) + " of " +
            std::to_string(counts.rated) + ", last " + std::to_string(counts.lastYear);
    if (!move.empty())
        line += ", game " + std::to_string(entry) + " ply " + std::to_string(ply);
    return line;
}

inline std::vector<std::string> linesOf(const search::NextMoves& moves)
{
    std::vector<std::string> lines;
    for (const search::NextMove& next : moves.sorted())
        lines.push_back(lineOf(next.san, next.counts, next.entry, next.ply));
    if (moves.ended().games > 0)
        lines.push_back(lineOf("", moves.ended(), 0, 0));
    std::sort(lines.begin(), lines.end());
    return lines;
}

/// Counts next moves from games that were built in full, by the text of their positions: a way that
/// shares neither keys nor reading with the tree.
class CountedGames
{
public:
    struct Visit
    {
        rules::Position position = rules::Position::start();
        std::string move; ///< SAN; empty at the end of the game.
        int ply = 0;
    };

    explicit CountedGames(const index::GameIndex& index)
    {
        for (int entry = 0; entry < index.size(); ++entry)
            count(index, entry);
    }

    [[nodiscard]] const std::vector<rules::Position>& positions() const { return m_positions; }
    [[nodiscard]] std::vector<std::string> lines(const rules::Position& position) const
    {
        std::vector<std::string> lines;
        const auto found = m_counts.find(textOf(position));
        if (found == m_counts.end())
            return lines;
        for (const auto& [move, counted] : found->second)
            lines.push_back(lineOf(move, counted.counts, counted.entry, counted.ply));
        std::sort(lines.begin(), lines.end());
        return lines;
    }
    [[nodiscard]] std::int64_t gamesAt(const rules::Position& position) const
    {
        std::int64_t games = 0;
        const auto found = m_counts.find(textOf(position));
        if (found != m_counts.end()) {
            for (const auto& [move, counted] : found->second)
                games += counted.counts.games;
        }
        return games;
    }

private:
    struct Counted
    {
        search::GameCounts counts;
        int entry = 0;
        int ply = 0;
    };

    /// Returns the position without its counters.
    static std::string textOf(const rules::Position& position)
    {
        rules::Setup setup = position.setup();
        setup.halfmoveClock = 0;
        setup.fullmoveNumber = 1;
        return rules::fen::write(setup);
    }

    void count(const index::GameIndex& index, int entry)
    {
        const index::IndexEntry& at = index.entry(entry);
        const auto game = pgn::buildGame(index.source(), at.span(), entry + 1, 1);
        if (game->isRefused())
            return;
        auto position = rules::Position::fromSetup(game->start());
        if (!position)
            return;
        std::set<std::string> seen;
        int ply = 0;
        const auto visit = [&](const std::string& move) {
            m_positions.push_back(*position);
            const std::string text = textOf(*position);
            if (!seen.insert(text).second)
                return;
            Counted& counted =
                m_counts[text].try_emplace(move, Counted{{}, entry, ply + 1}).first->second;
            const bool isWhite = position->turn() == rules::Color::White;
            counted.counts.add(at.outcome, isWhite ? at.whiteElo : at.blackElo,
                               at.date.year().value_or(0));
        };
        for (const game::MoveEvent* event : game->path(game::LineId::main())) {
            const rules::Move move = game::moveOf(*event);
            visit(rules::San::write(*position, move));
            position->play(move);
            ++ply;
        }
        visit("");
    }

    std::vector<rules::Position> m_positions; ///< Every visit, in file order.
    std::map<std::string, std::map<std::string, Counted>> m_counts;
};

} // namespace plyline::tests
