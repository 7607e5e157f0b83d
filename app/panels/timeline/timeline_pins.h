#pragma once

#include "app/panels/timeline/timeline_layout.h"

#include <vector>

namespace plyline::timeline {

/// The flag of a pin, in the ruler; beside the playhead's handle where that would cover it.
[[nodiscard]] QRectF pinRect(const TimeAxis& axis, const QRectF& ruler, game::Ply ply,
                             const QRectF& handle);
/// The flags of all pins.
[[nodiscard]] std::vector<QRectF> pinRects(const TimelineLayout& layout, const TimelineStudy& study,
                                           const QRectF& handle);
/// The pin whose flag is there; A lies above B.
[[nodiscard]] std::optional<TimelineStudy::PinName> pinAt(const TimelineLayout& layout,
                                                          const TimelineStudy& study,
                                                          const QRectF& handle, QPointF point);

/// The tint from A to B.
void paintRange(const Canvas& canvas, const TimelineLayout& layout, const TimelineStudy& study);
/// Along the lanes' upper edge: a thin band while the answer holds, and a triangle where it
/// changes: filled where it becomes true, hollow where it ceases.
void paintAnswers(const Canvas& canvas, const TimelineLayout& layout, const TimelineStudy& study);
/// The flags of A and B, above all but the playhead.
void paintPins(const Canvas& canvas, const TimelineLayout& layout, const TimelineStudy& study,
               const QRectF& handle);

} // namespace plyline::timeline
