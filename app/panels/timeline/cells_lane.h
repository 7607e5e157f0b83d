#pragma once

#include "app/panels/timeline/lane.h"

#include <string>
#include <vector>

namespace plyline::timeline {

/// A cell as it is drawn. In a long game several moves share one, which then has no mover.
struct Cell
{
    QRectF rect;
    game::Ply firstPly;
    game::Ply lastPly;
    std::optional<rules::Color> mover;
    std::string san; ///< Empty where the cell is too narrow.
};

class CellsLayout : public LaneLayout
{
public:
    CellsLayout(const QRectF& rect, const TimelineGame& game, const TimeAxis& axis,
                double devicePixelRatio);

    [[nodiscard]] const std::vector<Cell>& cells() const { return m_cells; }

    void paintBackdrop(const Canvas& canvas) const override;
    /// Paints the shown ply, or a line if the game has no moves.
    void paintMoment(const Canvas& canvas, const TimelineFrame& frame) const override;
    /// Paints a bar below each ply at which what is traced changed.
    void paintOnTop(const Canvas& canvas, const TimelineFrame& frame) const override;

private:
    bool m_isOpen; ///< The track goes on behind the last ply that is known.
    std::vector<Cell> m_cells;
};

} // namespace plyline::timeline
