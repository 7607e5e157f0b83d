#pragma once

#include <algorithm>
#include <cstddef>

namespace plyline {

/// The middle value of a random-access container, of an even count the upper one of the two. Puts
/// the values in another order. Precondition: it is not empty.
template <typename Values>
[[nodiscard]] auto medianOf(Values&& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace plyline
