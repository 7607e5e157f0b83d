#pragma once

#include "app/panels/timeline/lane.h"

#include <vector>

namespace plyline::timeline {

/// A branch as it is drawn, from its fork to its last ply.
struct BranchSpot
{
    Branch branch;
    int row = 0;
    QRectF rect;
};

class BranchesLayout : public LaneLayout
{
public:
    /// `forkY` is where the curves leave the cells. `hasScale` is whether there is room for words
    /// beside the track.
    BranchesLayout(const QRectF& rect, double forkY, std::vector<BranchSpot> branches,
                   int hiddenBranches, const TimeAxis& axis, bool hasScale);

    [[nodiscard]] const std::vector<BranchSpot>& branches() const { return m_branches; }
    /// The number of branches for which there is no row.
    [[nodiscard]] int hiddenBranches() const { return m_hiddenBranches; }

    void paintBackdrop(const Canvas& canvas) const override;
    /// "+3 lines" where there is room beside the track.
    [[nodiscard]] std::vector<ScaleLabel> scale() const override;
    /// Returns the ply of the branch at the point.
    [[nodiscard]] std::optional<LinePly> hit(QPointF point) const override;

private:
    void paintBranch(const Canvas& canvas, const BranchSpot& spot) const;
    void paintHiddenCount(const Canvas& canvas) const;

    double m_forkY;
    std::vector<BranchSpot> m_branches;
    int m_hiddenBranches;
    bool m_hasScale;
    TimeAxis m_axis;
};

} // namespace plyline::timeline
