#pragma once

#include "app/panels/timeline/timeline_layout.h"

namespace plyline::timeline {

/// Draws the timeline; takes time in proportion to its width, whatever the game's length. The same
/// as the backdrop and the moment after each other; who paints often keeps the backdrop.
void paintTimeline(QPainter& painter, const TimelineLayout& layout, const TimelineFrame& frame,
                   const look::Theme& theme, const look::Fonts& fonts);
/// The lanes as if all were past; nothing where nothing is shown.
void paintBackdrop(QPainter& painter, const TimelineLayout& layout, const look::Theme& theme,
                   const look::Fonts& fonts);
/// What the cursor adds: dims the future, then what lanes add, and over all lanes ruler, loop,
/// study, ghost and playhead. Leaves out what lies outside `exposed`, unless that is empty.
void paintMoment(QPainter& painter, const TimelineLayout& layout, const TimelineFrame& frame,
                 const look::Theme& theme, const look::Fonts& fonts, const QRegion& exposed = {});
/// Where the moments of two frames of one layout differ.
[[nodiscard]] QRegion changedRegion(const TimelineLayout& layout, const TimelineFrame& before,
                                    const TimelineFrame& after);

} // namespace plyline::timeline
