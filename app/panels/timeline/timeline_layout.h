#pragma once

#include "app/panels/timeline/lane.h"
#include "app/panels/timeline/timeline_ruler.h"

#include <memory>
#include <vector>

namespace plyline::timeline {

struct PlacedLane
{
    const Lane* lane; ///< One of lanes().
    QRectF room;      ///< The lane with the space below it.
    std::unique_ptr<LaneLayout> layout;
};

/// Everything that is drawn of a game independently of the cursor, laid out for one size and device
/// pixel ratio. Its memory is bounded by the width, not by the length of the game.
struct TimelineLayout
{
    QSizeF size;
    TimeAxis axis;
    QRectF ruler;
    QRectF body; ///< From the lower edge of the ruler to that of the last lane.
    std::vector<RulerLabel> labels;
    std::vector<PlacedLane> lanes; ///< The lanes that have something to show for this game.

    /// The area from the first to the last lane that the legend explains.
    [[nodiscard]] QRectF signs() const;
    /// Returns the place that a click shows; none where a click scrubs.
    [[nodiscard]] std::optional<LinePly> hit(QPointF point) const;
};

[[nodiscard]] TimelineLayout layOut(const TimelineGame& game, QSizeF size, double devicePixelRatio,
                                    const QString& startText, const TextWidth& textWidth,
                                    double textHeight = 0.0);

/// Returns what the lanes say about a ply, one line each: "Evaluation: +0.4".
[[nodiscard]] QString describe(const TimelineGame& game, game::Ply ply);

} // namespace plyline::timeline
