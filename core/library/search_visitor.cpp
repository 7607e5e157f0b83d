#include "core/library/search_visitor.h"

#include <charconv>

namespace plyline::library {

namespace {

int yearOf(std::string_view date)
{
    int year = 0;
    const std::string_view digits = date.substr(0, 4);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), year);
    return read.ptr == digits.data() + 4 ? year : 0;
}

} // namespace

pgn::Flow SearchVisitor::takeMatch()
{
    m_matches.push_back({m_entry, plies()});
    if (m_options.withNextMoves && m_nextMoveOf != m_entry) {
        m_nextMoveOf = m_entry;
        m_isAwaitingMove = true;
        return pgn::Flow::Continue;
    }
    return m_options.plies == SearchOptions::Plies::First ? pgn::Flow::Leave : pgn::Flow::Continue;
}

pgn::Flow SearchVisitor::takeNextMove(std::string_view text)
{
    const pgn::Word word = read(text);
    if (word.kind == pgn::Word::Kind::Remark)
        return pgn::Flow::Continue;
    if (word.kind != pgn::Word::Kind::Move)
        return pgn::Flow::Leave;
    m_isAwaitingMove = false;
    m_nextMoves.add(position(), *word.move, countOfGame(), m_entry, plies() + 1);
    return m_options.plies == SearchOptions::Plies::First ? pgn::Flow::Leave : move(text);
}

void SearchVisitor::endEntry()
{
    // Tags alone are a game too, with its start position.
    if (!m_hasBegun)
        static_cast<void>(beginMovetext());
    if (m_isAwaitingMove)
        m_nextMoves.addEnd(countOfGame());
    m_isAwaitingMove = false;
}

GameCounts SearchVisitor::countOfGame() const
{
    const IndexEntry& entry = m_index.entries[static_cast<std::size_t>(m_entry)];
    const bool isWhite = position().turn() == rules::Color::White;
    GameCounts counts;
    counts.add(entry.outcome, isWhite ? entry.whiteElo : entry.blackElo,
               yearOf(m_index.text(entry.date)));
    return counts;
}

} // namespace plyline::library
