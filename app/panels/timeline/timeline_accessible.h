#pragma once

namespace plyline::timeline {

class TimelineView;

/// Lets assistive technology see each TimelineView as a slider of plies. Once a program; further
/// calls do nothing.
void installTimelineAccessibility();
/// Tells it that the ply has changed.
void announceTimelineValue(TimelineView& view);

} // namespace plyline::timeline
