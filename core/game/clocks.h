#pragma once

#include "core/game/game.h"

#include <cstdint>
#include <optional>

namespace plyline::game {

/// The last clock of each color that the file gives, while the events of a line are folded.
class Clocks
{
public:
    Clocks() = default;
    /// What they show before the first event.
    explicit Clocks(const StartClocks& start) : m_white(start.white), m_black(start.black) {}
    /// Takes what is said of the next event.
    void apply(rules::Color mover, const MoveValues& values)
    {
        if (values.clockMillis)
            (mover == rules::Color::White ? m_white : m_black) = values.clockMillis;
    }
    /// Takes from `earlier` the clocks that are missing here.
    void fillFrom(const Clocks& earlier)
    {
        if (!m_white)
            m_white = earlier.m_white;
        if (!m_black)
            m_black = earlier.m_black;
    }
    /// None where the file gives no clock of that color up to here.
    [[nodiscard]] const std::optional<std::int64_t>& millis(rules::Color color) const
    {
        return color == rules::Color::White ? m_white : m_black;
    }
    bool operator==(const Clocks&) const = default;

private:
    std::optional<std::int64_t> m_white;
    std::optional<std::int64_t> m_black;
};

/// Whether a comment on the way to the line's end gives a clock.
[[nodiscard]] bool hasClocks(const Game& game, LineId line);
/// The last clocks that are given at or before `ply`, else those of the start. Looks no further
/// back than it must. Precondition: 0 <= ply <= the line's last.
[[nodiscard]] Clocks clocksAt(const Game& game, LineId line, Ply ply);

} // namespace plyline::game
