#pragma once

namespace plyline::engine_analysis {

/// Describes the lines to assistive technology. Further calls do nothing.
void describeLines();

} // namespace plyline::engine_analysis
