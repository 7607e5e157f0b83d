#pragma once

#include "app/panels/timeline/timeline_layout.h"

namespace plyline::timeline {

/// Returns the part of the ruler that the playhead's handle covers.
[[nodiscard]] QRectF handleRect(const TimeAxis& axis, const QRectF& ruler, game::Ply ply);
/// Returns where the playhead is, maybe between two plies, and what its handle covers there.
[[nodiscard]] double playheadX(const TimeAxis& axis, const TimelineFrame& frame);
[[nodiscard]] QRectF handleRect(const TimelineLayout& layout, const TimelineFrame& frame);
/// Returns the rectangle for the ghost's move: inside the ruler, and beside the handle if it would
/// cover it. Empty without a ghost.
[[nodiscard]] QRectF ghostChip(const TimelineLayout& layout, const TimelineFrame& frame,
                               const QFont& font, const QRectF& handle);

/// Draws a line with a dot at each ply that is pointed at together with others.
void paintLitPlies(const Canvas& canvas, const TimelineLayout& layout, const TimelineFrame& frame);
void paintGhostLine(const Canvas& canvas, const TimelineLayout& layout, const TimelineFrame& frame);
void paintGhostChip(const Canvas& canvas, const TimelineFrame& frame, const QRectF& chip);
void paintPlayhead(const Canvas& canvas, const TimelineLayout& layout, const TimelineFrame& frame);

} // namespace plyline::timeline
