#pragma once

#include <QtGui/QPolygonF>

#include "app/panels/timeline/lane.h"

#include <vector>

namespace plyline::timeline {

class MaterialLayout : public LaneLayout
{
public:
    MaterialLayout(const QRectF& rect, const TimelineGame& game, const TimeAxis& axis);

    /// White's material less Black's, in steps.
    [[nodiscard]] const std::vector<QPolygonF>& curves() const { return m_curves; }

    void paintBackdrop(const Canvas& canvas) const override;
    [[nodiscard]] std::vector<ScaleLabel> scale() const override;

private:
    [[nodiscard]] double yOf(int balance) const;

    std::vector<QPolygonF> m_curves;
};

} // namespace plyline::timeline
