#pragma once

#include "app/panels/timeline/time_scale.h"

#include <cstdint>

namespace plyline::timeline {

/// What the track is divided by.
enum class AxisKind : std::uint8_t {
    Plies, ///< Equal steps.
    Clock, ///< Real time.
};

/// What lanes ask of a TimeScale: x of plies and the plies in the window. Lanes lay out only these.
class TimeAxis
{
public:
    static constexpr double sideMargin = TimeScale::sideMargin;

    TimeAxis() = default;
    /// The whole game with equal steps.
    TimeAxis(double width, game::Ply lastPly) : m_scale(TimeScale::ofPlies(width, lastPly)) {}
    TimeAxis(TimeScale scale, AxisKind kind) : m_scale(std::move(scale)), m_kind(kind) {}

    [[nodiscard]] const TimeScale& scale() const { return m_scale; }
    [[nodiscard]] AxisKind kind() const { return m_kind; }
    [[nodiscard]] double width() const { return m_scale.width(); } ///< Including the margins.
    [[nodiscard]] game::Ply lastPly() const { return m_scale.lastPly(); }
    [[nodiscard]] double left() const { return m_scale.left(); } ///< The track of the window.
    [[nodiscard]] double right() const { return m_scale.right(); }
    [[nodiscard]] double trackWidth() const { return right() - left(); }
    /// Whether the window shows only a part of the game.
    [[nodiscard]] bool isZoomed() const { return m_scale.zoom() > 1.0 + 1e-9; }
    /// Pixels per ply; the mean of the game on the clock axis. Below 1 in long games.
    [[nodiscard]] double step() const;
    [[nodiscard]] double xOf(game::Ply ply) const { return m_scale.toX(ply); }
    /// Returns the ply whose centre is nearest, for any x.
    [[nodiscard]] game::Ply nearestPly(double x) const { return m_scale.toPly(x); }

    /// The plies that are nearest to the ends of the track.
    [[nodiscard]] game::Ply firstShown() const { return nearestPly(left()); }
    [[nodiscard]] game::Ply lastShown() const { return nearestPly(right()); }
    /// Whether the ply's x is on the track.
    [[nodiscard]] bool shows(game::Ply ply) const;
    /// The room of a ply: half of the way to its neighbours, at the ends of the game at most into
    /// the margin.
    [[nodiscard]] double leftOf(game::Ply ply) const;
    [[nodiscard]] double rightOf(game::Ply ply) const;

private:
    TimeScale m_scale;
    AxisKind m_kind = AxisKind::Plies;
};

} // namespace plyline::timeline
