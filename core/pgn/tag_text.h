#pragma once

#include "core/pgn/reader.h"

#include <string>

namespace plyline::pgn {

/// Of a value's bytes more are not kept.
inline constexpr std::size_t longestTagValue = std::size_t{1} << 20;

/// A tag's value as UTF-8 with its escapes undone (PGN standard, section 7): `\"` and `\\`; a lone
/// backslash stays, and an end of a text line is a space. Cut where it is too long.
[[nodiscard]] std::string tagText(std::string_view value, CodePage page = CodePage::Windows1252);

/// A tag's name as UTF-8, without what reads as a quote only then: no name holds one.
[[nodiscard]] std::string tagName(std::string_view name, CodePage page);

} // namespace plyline::pgn
