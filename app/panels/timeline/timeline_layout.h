#pragma once

#include "app/panels/timeline/lane.h"
#include "app/panels/timeline/timeline_ruler.h"

#include <memory>
#include <vector>

namespace plyline::timeline {

struct PlacedLane
{
    const Lane* lane; ///< Of lanes().
    QRectF room;      ///< What it draws, and what it keeps free below.
    std::unique_ptr<LaneLayout> layout;
};

/// Everything that is drawn of a game whatever the cursor does, laid out for one size and device
/// pixel ratio. Its sizes are bounded by the width, not by the game.
struct TimelineLayout
{
    QSizeF size;
    TimeAxis axis;
    QRectF ruler;
    QRectF body; ///< From the ruler's lower edge to the last lane's.
    std::vector<RulerLabel> labels;
    std::vector<PlacedLane> lanes; ///< Those that show something of this game.

    /// From the first to the last lane that is in the legend.
    [[nodiscard]] QRectF signs() const;
    /// What a click shows there, where it does not scrub.
    [[nodiscard]] std::optional<LinePly> hit(QPointF point) const;
};

[[nodiscard]] TimelineLayout layOut(const TimelineGame& game, QSizeF size, double devicePixelRatio,
                                    const QString& startText, const TextWidth& textWidth);

/// What the lanes say of a ply, a line each: "Evaluation: +0.4".
[[nodiscard]] QString describe(const TimelineGame& game, game::Ply ply);

} // namespace plyline::timeline
