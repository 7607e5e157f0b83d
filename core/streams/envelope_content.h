#pragma once

#include "core/streams/envelope.h"

#include <cstddef>
#include <cstdint>

namespace plyline::streams {

/// Returns a hash (XXH3, 64 bits) of all that an event says of its game, however it travelled and
/// from which file it was sent: the order of the names in an object does not count, nor do `game`,
/// `offset`, `length` and `diagnostics` of the data.
[[nodiscard]] std::uint64_t contentHash(const Envelope& envelope);

/// Returns about how many bytes of memory an envelope takes.
[[nodiscard]] std::size_t memoryOf(const Envelope& envelope);

} // namespace plyline::streams
