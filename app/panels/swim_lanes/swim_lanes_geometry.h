#pragma once

#include <QtCore/QRectF>

#include "core/game/ply.h"

#include <optional>

namespace plyline::swim_lanes {

/// The places of plies and lanes in the whole picture, in logical pixels: names at the left, the
/// ruler at the top, lanes below each other. A stay from ply a until before ply b reaches from
/// leftOf(a) to leftOf(b).
class SwimLanesGeometry
{
public:
    static constexpr double nameWidth = 76.0;
    static constexpr double rulerHeight = 26.0;
    static constexpr double margin = 10.0; ///< At the right of the last ply.
    static constexpr double leastLane = 16.0;
    static constexpr double mostLane = 34.0;
    static constexpr double mostPerPly = 96.0;

    SwimLanesGeometry() = default;
    /// `whiteLanes` of the `lanes` are above the gap. At zoom 1 all plies fit the width.
    SwimLanesGeometry(QSizeF room, game::Ply lastPly, int lanes, int whiteLanes, double zoom);

    [[nodiscard]] game::Ply lastPly() const { return m_lastPly; }
    [[nodiscard]] int lanes() const { return m_lanes; }
    /// The width of one ply.
    [[nodiscard]] double pixelsPerPly() const { return m_perPly; }
    /// The size of the whole picture; at least as wide as the room.
    [[nodiscard]] QSizeF size() const { return m_size; }
    /// The zoom at which a ply is widest; at least 1.
    [[nodiscard]] double mostZoom() const { return m_mostZoom; }

    [[nodiscard]] double leftOf(game::Ply ply) const { return nameWidth + ply.number() * m_perPly; }
    /// The middle of the ply's column, where the playhead is drawn.
    [[nodiscard]] double middleOf(game::Ply ply) const { return leftOf(ply) + m_perPly / 2; }
    /// None outside the columns.
    [[nodiscard]] std::optional<game::Ply> plyAt(double x) const;
    /// The nearest ply.
    [[nodiscard]] game::Ply nearestPly(double x) const;
    /// The lane over the whole width.
    [[nodiscard]] QRectF laneRect(int lane) const;
    [[nodiscard]] std::optional<int> laneAt(double y) const;
    /// The y between White's and Black's lanes.
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
