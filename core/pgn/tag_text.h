#pragma once

#include "core/pgn/reader.h"

#include <string>

namespace plyline::pgn {

/// A tag's value as UTF-8 with its escapes undone (PGN standard, section 7): `\"` and `\\`; a lone
/// backslash stays.
[[nodiscard]] std::string tagText(std::string_view value);

} // namespace plyline::pgn
