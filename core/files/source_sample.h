#pragma once

#include "core/files/source.h"

#include <cstdint>

namespace plyline::files {

/// Returns a hash of both ends of the bytes and of places between, some hundred kilobytes in all.
/// Together with the stamp it tells whether a cache was made from these bytes.
[[nodiscard]] std::uint64_t sampleOf(const Source& source);

} // namespace plyline::files
