#include "core/pgn/open_lines.h"

#include "core/game/move_text.h"

#include <cassert>

namespace plyline::pgn {

void OpenLines::begin(const std::optional<rules::Position>& start)
{
    m_open.clear();
    OpenLine line{0, !start, nullptr};
    if (start)
        line.place = std::make_unique<Place>(Place{game::GameRecorder(*start), std::nullopt});
    m_open.push_back(std::move(line));
}

const game::GameRecorder* OpenLines::now() const
{
    return m_open.back().place ? &m_open.back().place->now : nullptr;
}

game::MoveEvent OpenLines::record(rules::Move move)
{
    Place& place = *m_open.back().place;
    place.before = place.now;
    return place.now.record(move);
}

void OpenLines::push(std::size_t index)
{
    assert(canFork());
    OpenLine line{index, false, nullptr};
    line.place = std::make_unique<Place>(Place{m_open.back().place->fork(), std::nullopt});
    m_open.push_back(std::move(line));
    if (m_open.size() > newest) {
        const std::size_t old = m_open.size() - 1 - newest;
        if (old % step != 0)
            m_open[old].place.reset();
    }
}

void OpenLines::pop()
{
    assert(m_open.size() > 1);
    m_open.pop_back();
    if (!m_open.back().place && !m_open.back().isBroken)
        restore();
}

/// Restores the innermost position and those between it and the nearest kept one. None of these
/// lines has changed since the line inside it was opened, which forks before its last move.
void OpenLines::restore()
{
    std::size_t from = m_open.size() - 1;
    while (!m_open[from].place)
        --from;
    for (std::size_t i = from + 1; i < m_open.size(); ++i) {
        Place place{m_open[i - 1].place->fork(), std::nullopt};
        for (const game::MoveEvent& event : m_lines[m_open[i].index].events) {
            place.before = place.now;
            static_cast<void>(place.now.record(game::moveOf(event)));
        }
        m_open[i].place = std::make_unique<Place>(std::move(place));
    }
}

} // namespace plyline::pgn
