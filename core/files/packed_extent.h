#pragma once

#include <cstddef>
#include <string_view>

namespace plyline::files {

/// Returns the number of bytes in the complete Zstandard frames at the start (RFC 8878, section 3).
[[nodiscard]] std::size_t wholeFrames(std::string_view bytes);

/// Returns the offset at which the zip archive at the start of the bytes ends (APPNOTE, section
/// 4.3.16). Returns the size of `bytes` if no end is found.
[[nodiscard]] std::size_t zipEnd(std::string_view bytes);

} // namespace plyline::files
