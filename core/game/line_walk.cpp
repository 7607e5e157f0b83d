#include "core/game/line_walk.h"

#include "core/game/move_text.h"

namespace plyline::game {

LineWalk::LineWalk(const Game& game) : m_game(game)
{
    if (const auto start = rules::Position::fromSetup(game.start()))
        m_open.push_back({&game.mainLine(), 0, 0, *start, std::nullopt});
}

std::optional<LineStep> LineWalk::next()
{
    if (m_open.empty())
        return std::nullopt;
    OpenLine& open = m_open.back();
    const Line& line = *open.line;
    const auto& items = line.annotations.items();
    const Ply ply(line.forkPly.number() + open.event);
    if (open.item < items.size() && items[open.item].after <= ply) {
        const Annotation& item = items[open.item++];
        if (const auto* const fork = std::get_if<Fork>(&item.what))
            return begin(m_game.line(fork->line));
        return LineStep{LineStep::Kind::Annotation, line, item.after, nullptr, &item};
    }
    if (open.event < line.log.size())
        return play(open);
    m_open.pop_back();
    return m_open.empty() ? std::nullopt
                          : std::optional(LineStep{LineStep::Kind::LineEnded, line, ply});
}

LineStep LineWalk::begin(const Line& line)
{
    const OpenLine& parent = m_open.back();
    const rules::Position& place = parent.before ? *parent.before : parent.position;
    m_open.push_back({&line, 0, 0, rules::Position(place), std::nullopt});
    return {LineStep::Kind::LineStarted, line, line.forkPly};
}

LineStep LineWalk::play(OpenLine& open)
{
    const MoveEvent& event = open.line->log[open.event];
    open.before = open.position;
    open.position.play(moveOf(event));
    ++open.event;
    const Ply ply(open.line->forkPly.number() + open.event);
    return {LineStep::Kind::Move, *open.line, ply, &event, nullptr, &*open.before};
}

} // namespace plyline::game
