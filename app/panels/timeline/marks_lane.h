#pragma once

#include "app/panels/timeline/lane.h"

#include <vector>

namespace plyline::timeline {

struct MarkSpot
{
    Mark mark;
    game::Ply ply;
    QPointF center;
};

class MarksLayout : public LaneLayout
{
public:
    MarksLayout(const QRectF& rect, const TimelineGame& game, const TimeAxis& axis);

    /// The marks that are drawn, without those that would touch others.
    [[nodiscard]] const std::vector<MarkSpot>& marks() const { return m_marks; }

    void paintBackdrop(const Canvas& canvas) const override;

private:
    std::vector<MarkSpot> m_marks;
};

} // namespace plyline::timeline
