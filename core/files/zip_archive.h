#pragma once

#include <cstddef>
#include <string_view>

namespace plyline::files {

/// Returns the offset at which the zip archive at the start of the bytes ends (APPNOTE, section
/// 4.3.16). Returns the size of `bytes` if no end is found.
[[nodiscard]] std::size_t zipEnd(std::string_view bytes);

/// Returns what follows the local header of the first file of this name at or behind `from`, up to
/// the end of the bytes: a raw deflate stream and more. Empty if there is none, or if the file is
/// encrypted or packed in another way.
[[nodiscard]] std::string_view zipMemberData(std::string_view bytes, std::size_t from,
                                             std::string_view name);

} // namespace plyline::files
