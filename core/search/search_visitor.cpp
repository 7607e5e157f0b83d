#include "core/search/search_visitor.h"

namespace plyline::search {

pgn::Flow SearchVisitor::takeMatch()
{
    m_matches.push_back({m_entry, plies()});
    if (m_options.withNextMoves) {
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
    // A game that consists of tags alone has its start position.
    if (!m_hasBegun)
        static_cast<void>(beginMovetext());
    if (m_isAwaitingMove)
        m_nextMoves.addEnd(countOfGame());
    m_isAwaitingMove = false;
}

GameCounts countOf(const index::GameIndex& index, int entry, rules::Color mover)
{
    const index::IndexEntry& game = index.entry(entry);
    const bool isWhite = mover == rules::Color::White;
    GameCounts counts;
    counts.add(game.outcome, isWhite ? game.whiteElo : game.blackElo, game.date.year().value_or(0));
    return counts;
}

} // namespace plyline::search
