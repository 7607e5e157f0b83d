#pragma once

#include "core/pgn/tag_token.h"

#include <cstddef>

namespace plyline::pgn {

/// The most bytes that readPlainTag reads.
inline constexpr std::ptrdiff_t plainTagBytes = 352;

/// Reads a plain tag. Nearly all tags are plain: `[`, a name of letters, one space, a value without
/// quotes, escapes or control characters, then `"]`. Returns the place behind it; null if there is
/// none or if it is too long for this fast path. Precondition: `begin` is an opening bracket, and
/// `plainTagBytes` bytes are readable.
[[nodiscard]] const char* readPlainTag(const char* begin, TagToken& tag);

} // namespace plyline::pgn
