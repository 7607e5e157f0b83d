#pragma once

#include "core/pgn/tag_token.h"

#include <cstddef>

namespace plyline::pgn {

/// As many bytes as readPlainTag may look at.
inline constexpr std::ptrdiff_t plainTagBytes = 352;

/// Reads a plain tag, as nearly all are: `[`, a name of letters, one space, a value without quotes,
/// escapes and control characters, `"]`. Returns the place behind it; null where none begins, or
/// one so long that it is left to those who read slowly. Precondition: `begin` is an opening
/// bracket, and there are `plainTagBytes`.
[[nodiscard]] const char* readPlainTag(const char* begin, TagToken& tag);

} // namespace plyline::pgn
