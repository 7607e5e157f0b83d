#pragma once

namespace plyline::timeline {

class TimelineView;

/// Describes the timeline and its legend to assistive technology. Further calls do nothing.
void describeTimeline();
/// Tells assistive technology that the ply has changed.
void announceTimelineValue(TimelineView& view);

} // namespace plyline::timeline
