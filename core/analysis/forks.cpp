#include "core/analysis/forks.h"

#include "core/game/fork_states.h"
#include "core/game/move_text.h"
#include "core/rules/san.h"

#include <algorithm>

namespace plyline::analysis {

using game::LineId;
using game::Ply;

namespace {

std::size_t indexOf(LineId line)
{
    return static_cast<std::size_t>(line.number());
}

} // namespace

LineId ownerOf(const game::Game& game, LineId line, Ply ply)
{
    return ply == Ply() ? LineId::main() : game.owner(line, ply);
}

Forks::Sans sansOfLines(const game::Game& game, const std::stop_token& stop)
{
    Forks::Sans sans(game.lines().size());
    const auto first = rules::Position::fromSetup(game.start());
    if (!first)
        return sans; // a refused game has no events
    game::ForkStates<rules::Position> forks(game, *first);
    for (const game::Line& line : game.lines()) {
        rules::Position position = forks.take(line.id);
        Ply ply = line.forkPly;
        forks.pass(ply, position);
        for (const game::MoveEvent& event : line.log.events()) {
            if (stop.stop_requested())
                return sans;
            const rules::Move move = game::moveOf(event);
            sans[indexOf(line.id)].push_back(rules::San::write(position, move));
            position.play(move);
            ply = ply.next();
            forks.pass(ply, position);
        }
    }
    return sans;
}

Forks::Forks(const game::Game& game, const Sans& sans)
{
    std::vector<int> depths(game.lines().size(), 0);
    std::vector<LineId> owners(game.lines().size(), LineId::main()); // owners of the fork plies
    for (const game::Line& line : game.lines()) {
        if (!line.parent)
            continue;
        depths[indexOf(line.id)] = depths[indexOf(*line.parent)] + 1;
        const bool isBehindFork = line.forkPly > game.line(*line.parent).forkPly;
        const LineId owner = isBehindFork ? *line.parent : owners[indexOf(*line.parent)];
        owners[indexOf(line.id)] = owner;
        if (line.log.isEmpty())
            continue;
        m_all.push_back({line.id, *line.parent, line.forkPly, line.lastPly(),
                         depths[indexOf(line.id)], sans[indexOf(line.id)].front()});
        m_branches.push_back({{owner, line.forkPly}, line.id});
    }
    std::sort(m_branches.begin(), m_branches.end());
}

std::vector<Continuation> Forks::continuations(const game::Game& game, const Sans& sans,
                                               const game::Place& place) const
{
    const Node node{ownerOf(game, place.line, place.ply), place.ply};
    auto branch = std::lower_bound(m_branches.begin(), m_branches.end(), Branch{node, LineId()});
    if (branch == m_branches.end() || branch->node != node)
        return {};
    const std::optional<LineId> shown =
        place.ply < game.line(place.line).lastPly()
            ? std::optional(ownerOf(game, place.line, place.ply.next()))
            : std::nullopt;
    std::vector<Continuation> ways;
    const game::Line& own = game.line(node.owner);
    if (node.ply < own.lastPly()) {
        const auto index = static_cast<std::size_t>(node.ply.number() - own.forkPly.number());
        ways.push_back({own.id, sans[indexOf(own.id)][index], shown == own.id});
    }
    for (; branch != m_branches.end() && branch->node == node; ++branch)
        ways.push_back({branch->line, sans[indexOf(branch->line)].front(), shown == branch->line});
    return ways;
}

} // namespace plyline::analysis
