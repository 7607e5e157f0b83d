#pragma once

#include "core/index/main_line_visitor.h"
#include "core/pgn/reader.h"
#include "core/search/position_matcher.h"
#include "core/search/search_visitor.h"

#include <stop_token>
#include <utility>

namespace plyline::tree {

/// Plays the main lines of games, one after another, up to the position, and counts what they
/// played there. Used by one thread.
class CandidateVisitor : public index::MainLineVisitor
{
public:
    CandidateVisitor(const index::GameIndex& index, const rules::Position& wanted,
                     std::stop_token stop)
        : index::MainLineVisitor(std::move(stop)),
          m_index(index),
          m_wanted(wanted),
          m_matcher(search::PositionQuery::exactly(wanted.setup()))
    {}

    /// Plays the game of an entry. Does nothing if its facts show that it did not reach the
    /// position.
    void play(int entry)
    {
        const index::EntryFacts facts = m_index.facts(entry);
        if (facts.isKnown() && !m_matcher.mayFit(facts.finalMaterial))
            return;
        m_entry = entry;
        m_state = State::Tags;
        pgn::Reader reader(m_index.source()->bytes(), m_index.entry(entry).offset);
        reader.readGame(*this);
        // A game that consists of tags alone has its start position.
        if (m_state == State::Tags)
            static_cast<void>(beginMovetext());
        if (m_state == State::Reached)
            m_moves.addEnd(countOfGame());
    }

    [[nodiscard]] pgn::Flow beginMovetext()
    {
        m_state = setUp() ? State::Moves : State::Done;
        return m_state == State::Done
                   ? pgn::Flow::Leave
                   : look(m_matcher.begin(position().board(), position().turn()));
    }

    [[nodiscard]] pgn::Flow move(std::string_view text)
    {
        if (m_state == State::Reached)
            return countMove(text);
        switch (MainLineVisitor::play(text)) {
        case Played::Move:
            return look(m_matcher.next(position().board(), position().turn()));
        case Played::Nothing:
            return pgn::Flow::Continue;
        case Played::Broken:
            break;
        }
        return leave();
    }

    [[nodiscard]] const search::NextMoves& moves() const { return m_moves; }

private:
    enum class State : std::uint8_t { Tags, Moves, Reached, Done };

    [[nodiscard]] pgn::Flow look(search::PositionMatcher::Verdict verdict)
    {
        if (verdict == search::PositionMatcher::Verdict::FitsNever)
            return leave();
        // The matcher compares board and side to move; the key has the rights too.
        if (verdict == search::PositionMatcher::Verdict::Fits && position().key() == m_wanted.key())
            m_state = State::Reached;
        return pgn::Flow::Continue;
    }
    [[nodiscard]] pgn::Flow countMove(std::string_view text)
    {
        const pgn::Word word = read(text);
        if (word.kind == pgn::Word::Kind::Remark)
            return pgn::Flow::Continue;
        if (word.kind != pgn::Word::Kind::Move)
            return pgn::Flow::Leave; // the game ends here
        m_moves.add(m_wanted, *word.move, countOfGame(), m_entry, plies() + 1);
        return leave();
    }
    [[nodiscard]] pgn::Flow leave()
    {
        m_state = State::Done;
        return pgn::Flow::Leave;
    }
    [[nodiscard]] search::GameCounts countOfGame() const
    {
        return search::countOf(m_index, m_entry, m_wanted.turn());
    }

    const index::GameIndex& m_index;
    const rules::Position& m_wanted;
    search::PositionMatcher m_matcher;
    search::NextMoves m_moves;
    int m_entry = 0;
    State m_state = State::Tags;
};

} // namespace plyline::tree
