#pragma once

#include <algorithm>
#include <cstddef>

namespace plyline {

/// Returns the middle value of a random-access container, the upper of the two for an even count.
/// Reorders the values. Precondition: the container is not empty.
template <typename Values>
[[nodiscard]] auto medianOf(Values&& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace plyline
