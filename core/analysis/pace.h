#pragma once

#include "core/analysis/line_times.h"
#include "core/base/expected.h"

#include <chrono>
#include <optional>
#include <vector>

namespace plyline::analysis {

/// How a game is played at the pace of its players.
struct PaceOptions
{
    static constexpr std::chrono::milliseconds shortestIdle{1'000};
    static constexpr std::chrono::milliseconds longestIdle{60'000};
    static constexpr double slowest = 0.25;
    static constexpr double fastest = 16.0;
    /// The shortest delay of an event, whatever the factor.
    static constexpr std::chrono::milliseconds floor{150};

    /// Thinking times are cut to this, 1 to 60 seconds; none: they are played in full.
    std::optional<std::chrono::milliseconds> idleCap = std::chrono::milliseconds(5'000);
    double factor = 1.0; ///< 2 plays twice as fast; 0.25 to 16.
    bool operator==(const PaceOptions&) const = default;
};

/// Why a line cannot be played at the pace of its players.
enum class PaceRefusal : std::uint8_t {
    NoTimes,        ///< No thinking time is known.
    Correspondence, ///< The players had days.
};

/// The delay of each event of a line at the pace of its players. An event whose thinking time is
/// unknown takes the median.
class Pace
{
public:
    /// Precondition: `millis` are not negative.
    explicit Pace(std::vector<std::int64_t> millis) : m_thinks(std::move(millis)) {}

    /// Returns the thinking time of the event that leads to `ply`. Precondition for all: 0 < ply <=
    /// the last ply. Options out of range are clamped.
    [[nodiscard]] std::chrono::milliseconds think(game::Ply ply) const;
    /// Returns the part of the thinking time that is played: all of it, or as much as the idle cap.
    [[nodiscard]] std::chrono::milliseconds played(game::Ply ply, const PaceOptions& options) const;
    /// Returns how long the ply before `ply` is shown: the played part of the thinking time divided
    /// by the factor, at least the floor.
    [[nodiscard]] std::chrono::milliseconds delay(game::Ply ply, const PaceOptions& options) const;
    [[nodiscard]] game::Ply lastPly() const { return game::Ply(static_cast<int>(m_thinks.size())); }

private:
    std::vector<std::int64_t> m_thinks;
};

/// Errors: why the line has no pace.
[[nodiscard]] Expected<Pace, PaceRefusal> paceOf(const replay::Replay& replay,
                                                 const LineTimes& times);

} // namespace plyline::analysis
