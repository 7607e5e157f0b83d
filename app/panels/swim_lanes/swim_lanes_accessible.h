#pragma once

namespace plyline::swim_lanes {

/// Describes the swim lanes to assistive technology. Further calls do nothing.
void describeSwimLanes();

} // namespace plyline::swim_lanes
