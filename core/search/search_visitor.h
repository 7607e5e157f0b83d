#pragma once

#include "core/index/main_line_visitor.h"
#include "core/search/game_search.h"
#include "core/search/position_matcher.h"

#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace plyline::search {

/// Returns the counts of a single game, with the rating of the player who moved.
[[nodiscard]] GameCounts countOf(const index::GameIndex& index, int entry, rules::Color mover);

/// Searches the main lines of games, one game after another. Used by one thread.
class SearchVisitor : public index::MainLineVisitor
{
public:
    SearchVisitor(const index::GameIndex& index, const PositionQuery& query,
                  const SearchOptions& options, std::stop_token stop)
        : index::MainLineVisitor(std::move(stop)),
          m_index(index),
          m_options(options),
          m_matcher(query)
    {}

    /// Returns false if the facts of a game show that no position of it matches.
    [[nodiscard]] bool mayFit(const index::EntryFacts& facts) const
    {
        return !facts.isKnown() || m_matcher.mayFit(facts.finalMaterial);
    }
    /// Call beginEntry before and endEntry after each game.
    void beginEntry(int entry)
    {
        m_entry = entry;
        m_hasBegun = false;
        m_end = m_index.source()->bytes().data() + m_index.entry(entry).span().end();
    }
    void endEntry();

    [[nodiscard]] pgn::Flow beginMovetext()
    {
        m_hasBegun = true;
        if (!setUp())
            return pgn::Flow::Leave;
        return take(m_matcher.begin(position().board(), position().turn()));
    }

    [[nodiscard]] pgn::Flow move(std::string_view text)
    {
        if (m_isAwaitingMove)
            return takeNextMove(text);
        switch (play(text)) {
        case Played::Move:
            return isLongEnough(text) ? take(m_matcher.next(position().board(), position().turn()))
                                      : pgn::Flow::Leave;
        case Played::Nothing:
            return pgn::Flow::Continue;
        case Played::Broken:
            return pgn::Flow::Leave;
        }
        return pgn::Flow::Leave;
    }

    [[nodiscard]] std::vector<Match>& matches() { return m_matches; }
    [[nodiscard]] const NextMoves& nextMoves() const { return m_nextMoves; }

private:
    [[nodiscard]] pgn::Flow take(PositionMatcher::Verdict verdict)
    {
        switch (verdict) {
        case PositionMatcher::Verdict::FitsNot:
            return pgn::Flow::Continue;
        case PositionMatcher::Verdict::FitsNever:
            return pgn::Flow::Leave;
        case PositionMatcher::Verdict::Fits:
            return takeMatch();
        }
        return pgn::Flow::Leave;
    }
    /// Returns whether the text after the move, which is included, is long enough for the captures
    /// still required. A move has at least two bytes and one between it and the next.
    [[nodiscard]] bool isLongEnough(std::string_view move) const
    {
        constexpr std::ptrdiff_t shortest = 3;
        const std::ptrdiff_t rest = m_end - move.data();
        return rest + 1 >= m_matcher.capturesAhead() * shortest;
    }
    [[nodiscard]] pgn::Flow takeMatch();
    [[nodiscard]] pgn::Flow takeNextMove(std::string_view text);
    [[nodiscard]] GameCounts countOfGame() const
    {
        return countOf(m_index, m_entry, position().turn());
    }

    const index::GameIndex& m_index;
    SearchOptions m_options;
    PositionMatcher m_matcher;
    std::vector<Match> m_matches;
    NextMoves m_nextMoves;
    int m_entry = 0;
    const char* m_end = nullptr; ///< End of the entry's text.
    bool m_isAwaitingMove = false;
    bool m_hasBegun = false; ///< The start position was examined.
};

} // namespace plyline::search
