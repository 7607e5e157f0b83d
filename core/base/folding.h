#pragma once

#include <string>
#include <string_view>

namespace plyline {

/// Returns the UTF-8 text in lower case and without accents, in ASCII where a letter has an ASCII
/// form: "Müller" and "MULLER" both become "muller". NUL becomes a space. Used to compare names as
/// somebody types them without accents.
[[nodiscard]] std::string folded(std::string_view text);

} // namespace plyline
