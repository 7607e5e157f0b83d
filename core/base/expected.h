#pragma once

#include <tl/expected.hpp>

namespace plyline {

/// A value or the error that prevented it. Replaces std::expected, which the compilers do not have
/// yet.
template <typename T, typename E>
using Expected = tl::expected<T, E>;

template <typename E>
[[nodiscard]] constexpr tl::unexpected<std::decay_t<E>> unexpected(E&& error)
{
    return tl::unexpected<std::decay_t<E>>(std::forward<E>(error));
}

} // namespace plyline
