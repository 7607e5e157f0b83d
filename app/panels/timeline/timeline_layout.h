#pragma once

#include <QtGui/QPolygonF>

#include "app/panels/timeline/timeline_game.h"
#include "app/panels/timeline/timeline_geometry.h"

namespace plyline::timeline {

/// One drawn cell. In a long game several moves share one; it has no mover then.
struct Cell
{
    QRectF rect;
    game::Ply firstPly;
    game::Ply lastPly;
    std::optional<rules::Color> mover;
};

struct MarkSpot
{
    Mark mark;
    game::Ply ply;
    QPointF center;
};

/// A branch where it is drawn: from its fork to its last ply, or the end of the track.
struct BranchLane
{
    Branch branch;
    QRectF rect;
};

/// Everything that is drawn of a game whatever the cursor does, laid out for one size and device
/// pixel ratio. Its sizes are bounded by the width, not by the game.
struct TimelineLayout
{
    TimelineGeometry geometry;
    std::vector<RulerLabel> labels;
    std::vector<Cell> cells;
    std::vector<BranchLane> branches;
    int hiddenBranches = 0;             ///< For which there is no lane.
    std::vector<MarkSpot> marks;        ///< Thinned out where they would touch.
    std::vector<game::Ply> checkpoints; ///< Every one, or every second, fourth ... one.
    QPolygonF graph; ///< White's area: along the evaluations, then back along the lower edge.
};

[[nodiscard]] TimelineLayout layOut(const TimelineGame& game, QSizeF size, double devicePixelRatio,
                                    const QString& startText, const TextWidth& textWidth,
                                    double textHeight = 0.0);

} // namespace plyline::timeline
