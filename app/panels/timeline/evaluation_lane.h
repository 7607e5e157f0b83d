#pragma once

#include <QtGui/QPolygonF>

#include "app/panels/timeline/lane.h"

namespace plyline::timeline {

class EvaluationLayout : public LaneLayout
{
public:
    EvaluationLayout(const QRectF& rect, const TimelineGame& game, const TimeAxis& axis);

    /// The outline of White's area: along the evaluations, then back along the lower edge.
    [[nodiscard]] const QPolygonF& graph() const { return m_graph; }

    void paintBackdrop(const Canvas& canvas) const override;

private:
    QPolygonF m_graph;
};

} // namespace plyline::timeline
