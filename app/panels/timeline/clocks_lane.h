#pragma once

#include <QtGui/QPolygonF>

#include "app/panels/timeline/lane.h"
#include "app/panels/timeline/lane_curve.h"

#include <array>
#include <cstdint>
#include <vector>

namespace plyline::timeline {

class ClocksLayout : public LaneLayout
{
public:
    ClocksLayout(const QRectF& rect, const TimelineGame& game, const TimeAxis& axis);

    /// The clock of a side, in steps; a gap where a move has no clock.
    [[nodiscard]] const std::vector<QPolygonF>& curves(rules::Color color) const
    {
        return m_curves[static_cast<std::size_t>(color)];
    }
    [[nodiscard]] const std::vector<LaneBar>& thinks() const { return m_thinks; }

    void paintBackdrop(const Canvas& canvas) const override;
    [[nodiscard]] std::vector<ScaleLabel> scale() const override;

private:
    std::int64_t m_longestClock = 0; ///< At the upper edge.
    std::array<std::vector<QPolygonF>, 2> m_curves;
    std::vector<LaneBar> m_thinks;
};

/// Returns a side's clock at a ply, as the file gives it or as far as it can be derived: after that
/// side's last move. None where that move has no clock.
[[nodiscard]] std::optional<std::int64_t> clockMillisAt(const TimelineGame& game, game::Ply ply,
                                                        rules::Color color);
/// Returns a round time that is at least `millis`, for the upper end of a scale.
[[nodiscard]] std::int64_t roundTimeFrom(std::int64_t millis);

} // namespace plyline::timeline
