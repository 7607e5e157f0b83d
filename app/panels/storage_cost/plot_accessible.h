#pragma once

namespace plyline::storage_cost {

/// Describes the plot to assistive technology. Further calls do nothing.
void describePlots();

} // namespace plyline::storage_cost
