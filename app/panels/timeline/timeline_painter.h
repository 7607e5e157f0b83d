#pragma once

#include "app/panels/timeline/timeline_layout.h"

namespace plyline::timeline {

/// Draws the timeline: the backdrop, then the moment. Takes time in proportion to its width,
/// whatever the length of the game. To paint often, keep the backdrop and call paintMoment().
void paintTimeline(QPainter& painter, const TimelineLayout& layout, const TimelineFrame& frame,
                   const look::Theme& theme, const look::Fonts& fonts);
/// Paints the lanes without dimming; nothing if no game is shown.
void paintBackdrop(QPainter& painter, const TimelineLayout& layout, const look::Theme& theme,
                   const look::Fonts& fonts);
/// Paints what depends on the cursor: dims the future, then paints the lanes' moments, and over all
/// lanes the ruler, loop, study, ghost and playhead. Skips what lies outside `exposed`, unless that
/// is empty.
void paintMoment(QPainter& painter, const TimelineLayout& layout, const TimelineFrame& frame,
                 const look::Theme& theme, const look::Fonts& fonts, const QRegion& exposed = {});
/// Returns where the moments of two frames of one layout differ.
[[nodiscard]] QRegion changedRegion(const TimelineLayout& layout, const TimelineFrame& before,
                                    const TimelineFrame& after);

} // namespace plyline::timeline
