#pragma once

#include "app/panels/timeline/lane.h"

#include <vector>

namespace plyline::timeline {

class CheckpointsLayout : public LaneLayout
{
public:
    CheckpointsLayout(const QRectF& rect, const TimelineGame& game, const TimeAxis& axis);

    /// The checkpoints that are drawn: every one, or every second, fourth ... one.
    [[nodiscard]] const std::vector<game::Ply>& checkpoints() const { return m_checkpoints; }

    void paintOnTop(const Canvas& canvas, const TimelineFrame& frame) const override;
    /// The marks of the events that are folded from the checkpoint on.
    [[nodiscard]] QRegion changed(const TimelineFrame& before,
                                  const TimelineFrame& after) const override;

private:
    std::vector<game::Ply> m_checkpoints;
    TimeAxis m_axis;
    double m_end; ///< The x of the last ply of the shown line.
};

} // namespace plyline::timeline
