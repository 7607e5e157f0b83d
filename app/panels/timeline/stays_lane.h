#pragma once

#include "app/panels/timeline/lane.h"

namespace plyline::timeline {

/// Where the pointed or traced piece stood, and how long.
class StaysLayout : public LaneLayout
{
public:
    /// A stay as it is drawn.
    struct Spot
    {
        replay::Stay stay;
        QRectF rect;
    };

    StaysLayout(const QRectF& rect, const TimelineGame& game, const TimeAxis& axis);

    /// Returns the stays of a piece in the window.
    [[nodiscard]] std::vector<Spot> spots(game::PieceId piece) const;

    void paintBackdrop(const Canvas& canvas) const override;
    void paintOnTop(const Canvas& canvas, const TimelineFrame& frame) const override;

private:
    std::shared_ptr<const analysis::PreparedLine> m_line;
    game::Ply m_last;
    TimeAxis m_axis;
};

} // namespace plyline::timeline
