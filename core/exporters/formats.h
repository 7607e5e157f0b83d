#pragma once

#include "core/exporters/export_format.h"

namespace plyline::exporters {

/// Returns the text formats. store::exportFormats() has all formats.
[[nodiscard]] std::vector<ExportFormat> textFormats();

} // namespace plyline::exporters
