#pragma once

#include <QtGui/QPolygonF>

#include "app/panels/timeline/lane.h"
#include "core/analysis/judgement.h"

#include <vector>

namespace plyline::timeline {

/// A move that lost winning chances, at its point of the curve.
struct MistakeSpot
{
    game::Ply ply;
    analysis::Judgement judgement;
    rules::Color mover;
    QPointF center;
};

class EvaluationLayout : public LaneLayout
{
public:
    EvaluationLayout(const QRectF& rect, const TimelineGame& game, const TimeAxis& axis);

    /// White's winning chances, one curve for each stretch in which they are known.
    [[nodiscard]] const std::vector<QPolygonF>& curves() const { return m_curves; }
    /// The mistakes that are drawn, without those that would touch worse ones.
    [[nodiscard]] const std::vector<MistakeSpot>& mistakes() const { return m_mistakes; }

    void paintBackdrop(const Canvas& canvas) const override;
    [[nodiscard]] std::vector<ScaleLabel> scale() const override;

private:
    [[nodiscard]] double yOf(double whiteShare) const;

    std::vector<QPolygonF> m_curves;
    std::vector<MistakeSpot> m_mistakes;
};

/// Returns the degree of a move's loss; none if it is small or not known.
[[nodiscard]] std::optional<analysis::Judgement> mistakeAt(const TimelineGame& game, game::Ply ply);

} // namespace plyline::timeline
