#include "core/search/line_search.h"

#include "core/game/fork_states.h"
#include "core/game/move_text.h"
#include "core/pgn/game_builder.h"
#include "core/replay/projection.h"
#include "core/search/position_matcher.h"
#include "core/search/search_visitor.h"

namespace plyline::search {

using game::LineId;
using game::Ply;
using Verdict = PositionMatcher::Verdict;

namespace {

struct Walk
{
    rules::Setup state;
    PositionMatcher matcher;
    Verdict verdict = Verdict::FitsNot; ///< Verdict on `state`.
};

} // namespace

std::vector<LineSearch::Found> LineSearch::placesOf(const game::Game& game, int entry) const
{
    std::vector<Found> found;
    Walk start{replay::PositionProjection::initial(game.start()), PositionMatcher(m_query)};
    start.verdict = start.matcher.begin(start.state.board, start.state.turn);
    if (start.verdict == Verdict::Fits)
        found.push_back({{entry, 0, LineId::main()}, start.state});
    game::ForkStates<Walk> forks(game, std::move(start));
    for (const game::Line& line : game.lines()) {
        if (m_stop.stop_requested())
            return found;
        Walk walk = forks.take(line.id);
        Ply ply = line.forkPly;
        forks.pass(ply, walk);
        for (const game::MoveEvent& event : line.log.events()) {
            if (walk.verdict == Verdict::FitsNever)
                break;
            ply = ply.next();
            replay::PositionProjection::apply(walk.state, event, ply);
            walk.verdict = walk.matcher.next(walk.state.board, walk.state.turn);
            if (walk.verdict == Verdict::Fits)
                found.push_back({{entry, ply.number(), line.id}, walk.state});
            forks.pass(ply, walk);
        }
        forks.pass(line.lastPly(), walk);
    }
    return found;
}

void LineSearch::search(int entry)
{
    const index::IndexEntry& at = m_index.entry(entry);
    const auto game = pgn::buildGame(m_index.source(), at.span(), entry + 1,
                                     static_cast<int>(at.firstLine), m_stop);
    if (!game || game->isRefused())
        return;
    std::vector<Found> found = placesOf(*game, entry);
    if (m_options.plies == SearchOptions::Plies::First && found.size() > 1)
        found.erase(found.begin() + 1, found.end());
    for (const Found& one : found) {
        m_matches.push_back(one.match);
        if (m_options.withNextMoves)
            countNext(*game, one);
    }
}

void LineSearch::countNext(const game::Game& game, const Found& found)
{
    const game::Line& line = game.line(found.match.line);
    const int next = found.match.ply - line.forkPly.number();
    const GameCounts counts = countOf(m_index, found.match.entry, found.state.turn);
    if (next >= line.log.size())
        return m_nextMoves.addEnd(counts);
    if (const auto position = rules::Position::fromSetup(found.state))
        m_nextMoves.add(*position, game::moveOf(line.log[next]), counts, found.match.entry,
                        found.match.ply + 1);
}

} // namespace plyline::search
