#include "app/model/session/shown_game.h"

#include "core/analysis/past_line.h"

#include <algorithm>
#include <utility>

namespace plyline::session {

using analysis::Continuation;
using game::LineId;
using game::Place;
using game::Ply;

void ShownGame::set(PreparedGame game, PreparedLine line)
{
    m_game = std::move(game);
    m_line = std::move(line);
}

ShownGame ShownGame::upTo(const Place& place) const
{
    const analysis::GameAndLine known = analysis::pastOf({m_game, m_line}, place);
    ShownGame past;
    past.set(known.game, known.line);
    return past;
}

std::shared_ptr<const game::Game> ShownGame::game() const
{
    return m_game ? m_game->game : nullptr;
}

std::shared_ptr<const replay::Replay> ShownGame::replay() const
{
    return m_line ? m_line->replay : nullptr;
}

bool ShownGame::hasLine(LineId line) const
{
    return m_game && line >= LineId::main() &&
           line.number() < static_cast<int>(m_game->game->lines().size());
}

const std::vector<analysis::PlyFacts>& ShownGame::plies() const
{
    static const std::vector<analysis::PlyFacts> none;
    return m_line ? m_line->plies : none;
}

const std::vector<replay::PieceHistory>& ShownGame::histories() const
{
    static const std::vector<replay::PieceHistory> none;
    return m_line ? m_line->histories : none;
}

Ply ShownGame::lastPly() const
{
    return m_line ? m_line->replay->lastPly() : Ply();
}

const game::Ending& ShownGame::ending() const
{
    static const game::Ending none;
    return m_game ? m_game->ending : none;
}

const std::vector<analysis::Fork>& ShownGame::forks() const
{
    static const std::vector<analysis::Fork> none;
    return m_game ? m_game->forks.all() : none;
}

const analysis::Forks::Sans& ShownGame::sans() const
{
    static const analysis::Forks::Sans none;
    return m_game ? m_game->sans : none;
}

std::vector<Continuation> ShownGame::continuations(const Place& place) const
{
    return m_game ? m_game->forks.continuations(*m_game->game, m_game->sans, place)
                  : std::vector<Continuation>();
}

Ply ShownGame::mainPly(const Place& place) const
{
    Ply ply = place.ply;
    for (LineId id = place.line; m_game && !id.isMain(); id = *m_game->game->line(id).parent)
        ply = std::min(ply, m_game->game->line(id).forkPly);
    return ply;
}

std::size_t continuationAt(const std::vector<Continuation>& all, int by)
{
    const auto chosen =
        std::find_if(all.begin(), all.end(), [](const Continuation& one) { return one.isChosen; });
    const int last = static_cast<int>(all.size()) - 1;
    const int from = chosen != all.end() ? static_cast<int>(chosen - all.begin())
                     : by > 0            ? -1
                                         : last + 1;
    return static_cast<std::size_t>(
        std::clamp(from + std::clamp(by, -last - 1, last + 1), 0, last));
}

} // namespace plyline::session
