#pragma once

#include "core/game/game.h"

#include <algorithm>
#include <cassert>
#include <memory>
#include <utility>
#include <vector>

namespace plyline::game {

/// Hands the state at each fork to the lines that begin there, so that all lines of a game are
/// folded with each event applied once, however deep they nest. Go through the lines in the order
/// of their numbers: `take` the state of a line, then `pass` the state at its fork and after each
/// of its events.
template <typename State>
class ForkStates
{
public:
    ForkStates(const Game& game, State start) : ForkStates(game.lines(), std::move(start)) {}
    /// Keeps a reference to `lines`. Precondition: the first line has no parent; any other comes
    /// after its parent and forks within it.
    ForkStates(const std::vector<Line>& lines, State start)
        : m_lines(lines), m_first(lines.size() + 1)
    {
        for (const Line& line : lines) {
            if (line.parent)
                ++m_first[indexOf(*line.parent) + 1];
        }
        for (std::size_t i = 1; i < m_first.size(); ++i)
            m_first[i] += m_first[i - 1];
        m_children.resize(m_first.back());
        std::vector<std::size_t> end(m_first.begin(), m_first.end() - 1);
        for (const Line& line : lines) {
            if (line.parent)
                m_children[end[indexOf(*line.parent)]++] = line.id;
        }
        for (std::size_t i = 0; i + 1 < m_first.size(); ++i)
            std::stable_sort(m_children.begin() + difference(m_first[i]),
                             m_children.begin() + difference(m_first[i + 1]),
                             [&](LineId a, LineId b) { return forkPly(a) < forkPly(b); });
        m_waiting.resize(lines.size());
        m_waiting.front() = std::make_shared<const State>(std::move(start));
    }

    /// Returns the state at the ply where the line forks. Precondition: its parent was gone
    /// through.
    [[nodiscard]] State take(LineId line)
    {
        m_next = m_first[indexOf(line)];
        m_end = m_first[indexOf(line) + 1];
        assert(m_waiting[indexOf(line)]); // the line forks within its parent
        return *std::exchange(m_waiting[indexOf(line)], nullptr);
    }

    /// Stores the state of the line taken last, after `ply`, for the lines that fork there.
    void pass(Ply ply, const State& state)
    {
        std::shared_ptr<const State> shared; // shared by siblings
        for (; m_next < m_end && forkPly(m_children[m_next]) <= ply; ++m_next) {
            if (!shared)
                shared = std::make_shared<const State>(state);
            m_waiting[indexOf(m_children[m_next])] = shared;
        }
    }

private:
    static std::size_t indexOf(LineId line) { return static_cast<std::size_t>(line.number()); }
    static std::ptrdiff_t difference(std::size_t i) { return static_cast<std::ptrdiff_t>(i); }

    [[nodiscard]] Ply forkPly(LineId line) const { return m_lines[indexOf(line)].forkPly; }

    const std::vector<Line>& m_lines;
    /// By line: start of its children in m_children; then the end.
    std::vector<std::size_t> m_first;
    std::vector<LineId> m_children; ///< Ordered by parent, then by the ply of the fork.
    std::vector<std::shared_ptr<const State>> m_waiting;
    std::size_t m_next = 0;
    std::size_t m_end = 0;
};

} // namespace plyline::game
