#pragma once

#include <vector>

namespace plyline::timeline {

class Lane;

/// Every lane there is, from top to bottom.
[[nodiscard]] const std::vector<const Lane*>& lanes();

} // namespace plyline::timeline
