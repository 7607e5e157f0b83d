#pragma once

#include "core/analysis/line_times.h"

namespace plyline::analysis {

/// What both clocks at the board show at a ply, while the side to move has thought for some time.
/// Between two events the clock of that side runs from what it had to what the thinking time leaves
/// of it; nothing runs where one of the two is not known.
class BoardClocks
{
public:
    /// `mover` is the side to move. `thought` is how long it has thought about the next event, none
    /// if it is not thinking. Precondition: 0 <= ply <= the last ply.
    BoardClocks(const LineTimes& times, game::Ply ply, rules::Color mover,
                std::optional<std::int64_t> thoughtMillis);

    /// None if no clock of the side is known so far.
    [[nodiscard]] const std::optional<std::int64_t>& millis(rules::Color color) const
    {
        return m_millis[static_cast<std::size_t>(color)];
    }
    /// Whether the clock of the side to move runs while it thinks about the next event.
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

private:
    std::array<std::optional<std::int64_t>, 2> m_millis;
    bool m_isRunning = false;
};

/// Returns the time that a side begins with; none if neither a tag nor the file's first clocks tell
/// it.
[[nodiscard]] std::optional<std::int64_t> baseMillis(const game::Game& game, const LineTimes& times,
                                                     rules::Color color);
/// Returns whether less than a tenth of the base is left.
[[nodiscard]] bool isTimeLow(std::int64_t clockMillis, std::optional<std::int64_t> baseMillis);

} // namespace plyline::analysis
