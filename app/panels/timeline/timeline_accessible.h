#pragma once

namespace plyline::timeline {

class TimelineView;

/// Makes each TimelineView a slider of plies for assistive technology. Call once; further calls do
/// nothing.
void installTimelineAccessibility();
/// Tells assistive technology that the ply has changed.
void announceTimelineValue(TimelineView& view);

} // namespace plyline::timeline
