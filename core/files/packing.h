#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace plyline::files {

/// How a file was made smaller.
enum class Packing : std::uint8_t { Gzip, Bzip2, Xz, Zstandard, Zip };

/// By the bytes it begins with, whatever its name says; none for a file that is not packed.
[[nodiscard]] std::optional<Packing> packingOf(std::string_view bytes);

} // namespace plyline::files
