#pragma once

#include "app/panels/timeline/lane.h"

#include <vector>

namespace plyline::timeline {

/// One drawn cell. In a long game several moves share one; it has no mover then.
struct Cell
{
    QRectF rect;
    game::Ply firstPly;
    game::Ply lastPly;
    std::optional<rules::Color> mover;
};

class CellsLayout : public LaneLayout
{
public:
    CellsLayout(const QRectF& rect, const TimelineGame& game, const TimeAxis& axis,
                double devicePixelRatio);

    [[nodiscard]] const std::vector<Cell>& cells() const { return m_cells; }

    void paintBackdrop(const Canvas& canvas) const override;
    /// The shown ply; a line where the game has no moves.
    void paintMoment(const Canvas& canvas, const TimelineFrame& frame) const override;
    /// A bar below each ply that changed what is traced.
    void paintOnTop(const Canvas& canvas, const TimelineFrame& frame) const override;

private:
    std::vector<Cell> m_cells;
};

} // namespace plyline::timeline
