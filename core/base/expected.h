#pragma once

#include <tl/expected.hpp>

namespace plyline {

/// A value, or why there is none. Stands for std::expected until the compilers bring it.
template <typename T, typename E>
using Expected = tl::expected<T, E>;

template <typename E>
[[nodiscard]] constexpr tl::unexpected<std::decay_t<E>> unexpected(E&& error)
{
    return tl::unexpected<std::decay_t<E>>(std::forward<E>(error));
}

} // namespace plyline
