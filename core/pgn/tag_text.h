#pragma once

#include "core/pgn/reader.h"

#include <string>

namespace plyline::pgn {

/// The most bytes of a tag value that are kept.
inline constexpr std::size_t longestTagValue = std::size_t{1} << 20;

/// Returns a tag's value as UTF-8 with escapes resolved (PGN standard, section 7): `\"` and `\\`.
/// Keeps a lone backslash, turns line ends into spaces, and truncates values that are too long.
[[nodiscard]] std::string tagText(std::string_view value, CodePage page = CodePage::Windows1252);

/// A tag's name as UTF-8, without what reads as a quote only then: no name holds one.
[[nodiscard]] std::string tagName(std::string_view name, CodePage page);

} // namespace plyline::pgn
