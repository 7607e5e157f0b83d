#pragma once

#include <cstddef>
#include <string_view>

namespace plyline::files {

/// How many bytes belong to the Zstandard frames that stand whole at the begin (RFC 8878, section
/// 3).
[[nodiscard]] std::size_t wholeFrames(std::string_view bytes);

/// Where the directory of a zip archive ends that begins with the bytes (APPNOTE, section 4.3.16).
/// All of the bytes where none is found.
[[nodiscard]] std::size_t zipEnd(std::string_view bytes);

} // namespace plyline::files
