#pragma once

#include "app/panels/timeline/timeline_layout.h"

namespace plyline::timeline {

/// An end of the loop.
enum class LoopEnd : std::uint8_t { In, Out };

/// Returns the handle of an end in the ruler.
[[nodiscard]] QRectF loopHandle(const TimeAxis& axis, const QRectF& ruler, game::Ply ply);
/// Returns the end whose handle is at the point, as far as it is in the window.
[[nodiscard]] std::optional<LoopEnd> loopEndAt(const TimelineLayout& layout,
                                               const std::optional<LoopRange>& loop, QPointF point);
/// Tints the loop over the lanes, with edges that have hooks at their feet.
void paintLoop(const Canvas& canvas, const QRectF& body, const std::optional<LoopRange>& loop);
/// Paints the handles, hollow while the loop is off.
void paintLoopHandles(const Canvas& canvas, const TimelineLayout& layout,
                      const std::optional<LoopRange>& loop);

} // namespace plyline::timeline
