#pragma once

#include "core/game/game.h"

#include <cstdint>
#include <optional>

namespace plyline::game {

/// The latest clock of each color while the events of a line are folded.
class Clocks
{
public:
    Clocks() = default;
    /// Begins with the clocks before the first event.
    explicit Clocks(const StartClocks& start) : m_white(start.white), m_black(start.black) {}
    /// Applies the values of the next event.
    void apply(rules::Color mover, const MoveValues& values)
    {
        if (values.clockMillis)
            (mover == rules::Color::White ? m_white : m_black) = values.clockMillis;
    }
    /// Takes the clocks that are missing here from `earlier`.
    void fillFrom(const Clocks& earlier)
    {
        if (!m_white)
            m_white = earlier.m_white;
        if (!m_black)
            m_black = earlier.m_black;
    }
    /// In milliseconds; none if no clock of this color was given so far.
    [[nodiscard]] const std::optional<std::int64_t>& millis(rules::Color color) const
    {
        return color == rules::Color::White ? m_white : m_black;
    }
    bool operator==(const Clocks&) const = default;

private:
    std::optional<std::int64_t> m_white;
    std::optional<std::int64_t> m_black;
};

/// Returns whether any comment on the path to the end of the line gives a clock.
[[nodiscard]] bool hasClocks(const Game& game, LineId line);
/// Returns the most time that any clock shows on the path to the end of the line, including the
/// clocks at the start. None if the game tells of no clock.
[[nodiscard]] std::optional<std::int64_t> longestClockMillis(const Game& game, LineId line);
/// Returns the latest clocks given at or before `ply`, otherwise those of the start. Looks back no
/// further than necessary. Precondition: 0 <= ply <= the line's last ply.
[[nodiscard]] Clocks clocksAt(const Game& game, LineId line, Ply ply);

} // namespace plyline::game
