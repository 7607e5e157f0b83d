#pragma once

namespace plyline::position_search {

/// Describes the board of a pattern to assistive technology. Further calls do nothing.
void describePatterns();

} // namespace plyline::position_search
