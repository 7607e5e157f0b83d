#pragma once

#include "core/exporters/export_format.h"

namespace plyline::exporters {

/// The formats that are text. store::exportFormats() is the whole list.
[[nodiscard]] std::vector<ExportFormat> textFormats();

} // namespace plyline::exporters
