#pragma once

#include "core/game/game.h"

#include <cstdint>
#include <optional>

namespace plyline::game {

/// The last clock of each color that a line's comments give, while its events are folded.
class Clocks
{
public:
    /// Takes what is said of the next event.
    void apply(rules::Color mover, const MoveValues& values)
    {
        if (values.clockMillis)
            (mover == rules::Color::White ? m_white : m_black) = values.clockMillis;
    }
    /// None before the first clock of that color.
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
/// The last clocks that are given at or before `ply`. Looks no further back than it must.
/// Precondition: 0 <= ply <= the line's last.
[[nodiscard]] Clocks clocksAt(const Game& game, LineId line, Ply ply);

} // namespace plyline::game
