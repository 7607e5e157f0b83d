#pragma once

#include "app/panels/timeline/timeline_layout.h"

#include <vector>

namespace plyline::timeline {

/// Returns the flag of a pin in the ruler, beside the playhead's handle if that would cover it.
[[nodiscard]] QRectF pinRect(const TimeAxis& axis, const QRectF& ruler, game::Ply ply,
                             const QRectF& handle);
/// Returns the flags of all pins.
[[nodiscard]] std::vector<QRectF> pinRects(const TimelineLayout& layout, const TimelineStudy& study,
                                           const QRectF& handle);
/// Returns the pin whose flag is at the point. A is above B.
[[nodiscard]] std::optional<TimelineStudy::PinName> pinAt(const TimelineLayout& layout,
                                                          const TimelineStudy& study,
                                                          const QRectF& handle, QPointF point);

/// Tints the range from A to B.
void paintRange(const Canvas& canvas, const TimelineLayout& layout, const TimelineStudy& study);
/// Paints the answers along the upper edge of the lanes: a thin band while the answer is yes, a
/// filled triangle where it becomes yes, and a hollow one where it becomes no.
void paintAnswers(const Canvas& canvas, const TimelineLayout& layout, const TimelineStudy& study);
/// Paints the flags of A and B, above everything but the playhead.
void paintPins(const Canvas& canvas, const TimelineLayout& layout, const TimelineStudy& study,
               const QRectF& handle);

} // namespace plyline::timeline
