#pragma once

namespace plyline::projections {

/// Describes the log, the cards and the steps to assistive technology. Further calls do nothing.
void describeProjections();

} // namespace plyline::projections
