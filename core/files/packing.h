#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace plyline::files {

/// Compression or archive format of a file.
enum class Packing : std::uint8_t { Gzip, Bzip2, Xz, Zstandard, Zip };

/// Detects the format from the first bytes, not from the name. Returns none if the file is not
/// packed.
[[nodiscard]] std::optional<Packing> packingOf(std::string_view bytes);

} // namespace plyline::files
