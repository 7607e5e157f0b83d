#pragma once

#include <QtCore/QRectF>

#include "core/game/ply.h"

#include <optional>

namespace plyline::swim_lanes {

/// Where plies and lanes of the whole picture are: names at the left, the ruler on top, one lane
/// below another. A stay from ply a to before ply b reaches from leftOf(a) to leftOf(b). In logical
/// pixels; pure.
class SwimLanesGeometry
{
public:
    static constexpr double nameWidth = 76.0;
    static constexpr double rulerHeight = 26.0;
    static constexpr double margin = 10.0; ///< Right of the last ply.
    static constexpr double leastLane = 16.0;
    static constexpr double mostLane = 34.0;
    static constexpr double mostPerPly = 96.0;

    SwimLanesGeometry() = default;
    /// `whiteLanes` of the `lanes` stand above a gap. A zoom of 1 makes the plies fit the width.
    SwimLanesGeometry(QSizeF room, game::Ply lastPly, int lanes, int whiteLanes, double zoom);

    [[nodiscard]] game::Ply lastPly() const { return m_lastPly; }
    [[nodiscard]] int lanes() const { return m_lanes; }
    /// Of one ply.
    [[nodiscard]] double pixelsPerPly() const { return m_perPly; }
    /// All of the picture; at least the room's width.
    [[nodiscard]] QSizeF size() const { return m_size; }
    /// The zoom at which a ply has its most pixels; at least 1.
    [[nodiscard]] double mostZoom() const { return m_mostZoom; }

    [[nodiscard]] double leftOf(game::Ply ply) const { return nameWidth + ply.number() * m_perPly; }
    /// The middle of the ply's own column, where the playhead stands.
    [[nodiscard]] double middleOf(game::Ply ply) const { return leftOf(ply) + m_perPly / 2; }
    /// None left of the first and right of the last.
    [[nodiscard]] std::optional<game::Ply> plyAt(double x) const;
    /// The nearest there is.
    [[nodiscard]] game::Ply nearestPly(double x) const;
    /// Of the whole width.
    [[nodiscard]] QRectF laneRect(int lane) const;
    [[nodiscard]] std::optional<int> laneAt(double y) const;
    /// Between the sides.
    [[nodiscard]] double gapY() const;

private:
    game::Ply m_lastPly;
    int m_lanes = 0;
    int m_whiteLanes = 0;
    double m_perPly = 1.0;
    double m_mostZoom = 1.0;
    double m_laneHeight = leastLane;
    QSizeF m_size;
};

} // namespace plyline::swim_lanes
