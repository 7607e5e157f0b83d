#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"

#include <string_view>

namespace plyline::files {

/// Errors: FileNotWritable, with subject /dev/stdout.
[[nodiscard]] Expected<void, Error> writeToStandardOutput(std::string_view bytes);

[[nodiscard]] bool isStandardErrorTerminal();

} // namespace plyline::files
