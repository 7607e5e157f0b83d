#pragma once

#include "app/cli/json.h"
#include "core/base/diagnostic.h"

namespace plyline::cli {

/// Returns the record of a diagnostic that `plyline-cli events` writes beside those of
/// core/exporters/event_json.h.
[[nodiscard]] Json diagnosticJson(const Diagnostic& diagnostic, int game);

} // namespace plyline::cli
