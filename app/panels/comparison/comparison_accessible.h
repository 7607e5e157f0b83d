#pragma once

namespace plyline::comparison {

/// Describes both boards, and the events between them, to assistive technology. Further calls do
/// nothing.
void describeComparison();

} // namespace plyline::comparison
