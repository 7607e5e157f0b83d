#pragma once

namespace plyline::delivery {

/// Describes the arrivals to assistive technology. Further calls do nothing.
void describeArrivals();

} // namespace plyline::delivery
