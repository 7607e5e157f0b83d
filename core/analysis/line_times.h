#pragma once

#include "core/analysis/path_events.h"
#include "core/analysis/value_source.h"
#include "core/game/time_control.h"
#include "core/replay/replay.h"

#include <array>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::analysis {

/// A time in milliseconds with where it comes from; no time exactly if it is missing.
struct TimeValue
{
    std::optional<std::int64_t> millis;
    ValueSource source = ValueSource::Missing;
    bool operator==(const TimeValue&) const = default;
};

/// The times of one event. If both are known, and the clock before was,
/// clock = clock before + credit + given - think.
struct MoveTimes
{
    TimeValue clock; ///< The mover's clock after the event.
    TimeValue think; ///< Time that the mover used; never negative.
    /// What the time control added to the mover's clock: the increment, and the time of a stage.
    std::int64_t creditMillis = 0;
    /// What the clock gained besides, or lost if negative: time that the opponent or the arbiter
    /// gave, an adjustment, or what rounding leaves.
    std::int64_t givenMillis = 0;

    /// Returns whether the clock went up by more than the time control and rounding explain.
    [[nodiscard]] bool isTimeGiven() const;
    bool operator==(const MoveTimes&) const = default;
};

/// The clocks and thinking times on the path to the end of a line.
class LineTimes
{
public:
    LineTimes() = default;
    /// A line whose events have no times.
    LineTimes(std::array<TimeValue, 2> start, game::Ply lastPly)
        : m_start(start), m_lastPly(lastPly)
    {}
    /// `[i]` of both vectors belongs to the event that leads to ply i + 1.
    LineTimes(std::array<TimeValue, 2> start, std::vector<MoveTimes> moves,
              const std::vector<rules::Color>& movers);

    [[nodiscard]] game::Ply lastPly() const { return m_lastPly; }
    /// `[i]` belongs to the event that leads to ply i + 1; empty if no event has any times.
    [[nodiscard]] const std::vector<MoveTimes>& moves() const { return m_moves; }
    /// Returns the times of the event that leads to `ply`. Precondition: 0 < ply <= the last ply.
    [[nodiscard]] const MoveTimes& of(game::Ply ply) const;
    /// Returns the clock of a side before its first event.
    [[nodiscard]] const TimeValue& start(rules::Color color) const
    {
        return m_start[static_cast<std::size_t>(color)];
    }
    /// Returns the latest known clock of a side at or before `ply`. Precondition: 0 <= ply <= the
    /// last ply.
    [[nodiscard]] const TimeValue& clockAt(game::Ply ply, rules::Color color) const;
    /// Whether the file gives the clock after some event.
    [[nodiscard]] bool hasClocks() const { return m_hasClocks; }
    [[nodiscard]] bool hasThinks() const { return m_hasThinks; }
    bool operator==(const LineTimes&) const = default;

private:
    std::array<TimeValue, 2> m_start;
    game::Ply m_lastPly;
    std::vector<MoveTimes> m_moves;
    /// Number of the latest ply with a clock of each side; 0 is the start.
    std::vector<std::array<int, 2>> m_latest;
    bool m_hasClocks = false;
    bool m_hasThinks = false;
};

/// Returns the clocks and thinking times of a line, as far as its comments and the time control
/// tell them. `path` is the events of the line. Linear.
///
/// A thinking time that the file gives (`%emt` and the like) is used as it is; otherwise it is the
/// clock before, plus the increment, minus the clock now. If the clock went up beyond that, the
/// thinking time is repaired to nothing and the rest is time given. Where no tag tells the
/// increment, it is the most by which clocks go up, if they do so again and again. A clock that is
/// missing is derived where the thinking time is known. With a delay, a thinking time is what ran
/// off the clock.
[[nodiscard]] LineTimes timesOf(const replay::Replay& replay, const std::vector<PathEvent>& path);
[[nodiscard]] LineTimes timesOf(const replay::Replay& replay);

/// Returns the median of the known thinking times; none if there is none.
[[nodiscard]] std::optional<std::int64_t> medianThink(const LineTimes& times);

} // namespace plyline::analysis
