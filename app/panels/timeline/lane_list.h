#pragma once

#include <vector>

namespace plyline::timeline {

class Lane;

/// Returns all lanes, from top to bottom.
[[nodiscard]] const std::vector<const Lane*>& lanes();

} // namespace plyline::timeline
