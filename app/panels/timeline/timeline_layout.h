#pragma once

#include "app/panels/timeline/lane.h"
#include "app/panels/timeline/lane_choice.h"
#include "app/panels/timeline/minimap.h"
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
    Density density = Density::Compact;
    Minimap minimap; ///< Empty while the whole game is in the window.
    QRectF ruler;
    QRectF body; ///< From the lower edge of the ruler to that of the last lane.
    std::vector<RulerLabel> labels;
    std::vector<PlacedLane> lanes; ///< The lanes that have something to show for this game.

    /// The area from the first to the last lane that the legend explains.
    [[nodiscard]] QRectF signs() const;
    /// Returns the place that a click shows; none where a click scrubs.
    [[nodiscard]] std::optional<LinePly> hit(QPointF point) const;
};

/// The room for a timeline and what a person chose to see in it.
struct TimelineRoom
{
    QSizeF size;
    double devicePixelRatio = 1.0;
    QString startText; ///< The ruler's label of ply 0.
    TextWidth textWidth;
    double textHeight = 0.0;
    std::optional<TimeAxis> axis; ///< None: the whole game by plies. As wide as the room.
    LaneChoice lanes;
};

[[nodiscard]] TimelineLayout layOut(const TimelineGame& game, const TimelineRoom& room);

/// Returns what the shown lanes say about a ply, one line each: "Evaluation: +0.4".
[[nodiscard]] QString describe(const TimelineGame& game, game::Ply ply,
                               const LaneChoice& choice = {});

} // namespace plyline::timeline
