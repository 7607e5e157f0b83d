#include "app/state/forks.h"

#include "core/game/move_text.h"
#include "core/rules/san.h"

#include <algorithm>

namespace plyline::state {

using game::LineId;
using game::Ply;

namespace {

std::size_t indexOf(LineId line)
{
    return static_cast<std::size_t>(line.number());
}

/// The lines that fork from each line, by the ply of the fork.
std::vector<std::vector<LineId>> childrenOf(const game::Game& game)
{
    std::vector<std::vector<LineId>> children(game.lines().size());
    for (const game::Line& line : game.lines()) {
        if (line.parent)
            children[indexOf(*line.parent)].push_back(line.id);
    }
    for (std::vector<LineId>& some : children)
        std::stable_sort(some.begin(), some.end(), [&game](LineId a, LineId b) {
            return game.line(a).forkPly < game.line(b).forkPly;
        });
    return children;
}

} // namespace

LineId ownerOf(const game::Game& game, LineId line, Ply ply)
{
    return ply == Ply() ? LineId::main() : game.owner(line, ply);
}

Forks::Sans sansOfLines(const game::Game& game)
{
    const auto children = childrenOf(game);
    std::vector<std::optional<rules::Position>> starts(game.lines().size());
    Forks::Sans sans(game.lines().size());
    const auto first = rules::Position::fromSetup(game.start());
    if (!first)
        return sans; // a refused game has no events
    starts[0] = *first;
    for (const game::Line& line : game.lines()) {
        auto child = children[indexOf(line.id)].begin();
        const auto end = children[indexOf(line.id)].end();
        rules::Position position = *starts[indexOf(line.id)];
        starts[indexOf(line.id)].reset();
        Ply ply = line.forkPly;
        const auto handOn = [&] {
            for (; child != end && game.line(*child).forkPly <= ply; ++child)
                starts[indexOf(*child)] = position;
        };
        handOn();
        for (const game::MoveEvent& event : line.log.events()) {
            const rules::Move move = game::moveOf(event);
            sans[indexOf(line.id)].push_back(rules::San::write(position, move));
            position.play(move);
            ply = ply.next();
            handOn();
        }
    }
    return sans;
}

Forks::Forks(const game::Game& game, const Sans& sans)
{
    std::vector<int> depths(game.lines().size(), 0);
    for (const game::Line& line : game.lines()) {
        if (!line.parent)
            continue;
        depths[indexOf(line.id)] = depths[indexOf(*line.parent)] + 1;
        if (line.log.isEmpty())
            continue;
        m_all.push_back({line.id, *line.parent, line.forkPly, line.lastPly(),
                         depths[indexOf(line.id)], sans[indexOf(line.id)].front()});
        m_branches.push_back({{ownerOf(game, line.id, line.forkPly), line.forkPly}, line.id});
    }
    std::sort(m_branches.begin(), m_branches.end());
}

std::vector<Continuation> Forks::continuations(const game::Game& game, const Sans& sans,
                                               const Place& place) const
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

} // namespace plyline::state
