#pragma once

#include "core/exporters/export_format.h"

#include <span>
#include <string_view>

namespace plyline::store {

/// Returns every format to which games can be exported, in the order in which a user is offered
/// them.
[[nodiscard]] std::span<const exporters::ExportFormat> exportFormats();
/// Returns null if there is no format with this id.
[[nodiscard]] const exporters::ExportFormat* exportFormatOfId(std::string_view id);

} // namespace plyline::store
