#pragma once

#include <string>
#include <string_view>

namespace plyline {

/// UTF-8 without its accents and in small ASCII letters where there is such a form: "Müller" and
/// "MULLER" are both "muller". NUL becomes a space. Texts that look alike to a reader who types
/// without accents are equal when folded.
[[nodiscard]] std::string folded(std::string_view text);

} // namespace plyline
