#pragma once

#include "core/game/ply.h"

namespace plyline::timeline {

/// Maps plies to x on a timeline of a given width, in logical pixels. Ply 0 is at the left end of
/// the track, the last ply at its right end. Any width is allowed, including 0.
class TimeAxis
{
public:
    /// Space beside the track for half of the playhead's handle.
    static constexpr double sideMargin = 10.0;

    TimeAxis() = default;
    TimeAxis(double width, game::Ply lastPly);

    [[nodiscard]] double width() const { return m_width; } ///< Including the margins.
    [[nodiscard]] game::Ply lastPly() const { return m_lastPly; }
    [[nodiscard]] double left() const { return m_left; }
    [[nodiscard]] double right() const { return m_left + m_trackWidth; }
    [[nodiscard]] double trackWidth() const { return m_trackWidth; }
    /// Pixels per ply; below 1 in long games.
    [[nodiscard]] double step() const;
    [[nodiscard]] double xOf(game::Ply ply) const;
    /// Returns the ply whose centre is nearest, for any x.
    [[nodiscard]] game::Ply nearestPly(double x) const;

private:
    double m_width = 0.0;
    game::Ply m_lastPly;
    double m_left = sideMargin;
    double m_trackWidth = 0.0;
};

} // namespace plyline::timeline
