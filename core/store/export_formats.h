#pragma once

#include "core/exporters/export_format.h"

#include <span>
#include <string_view>

namespace plyline::store {

/// Every format that games can be exported to, in the order in which a person is offered them.
[[nodiscard]] std::span<const exporters::ExportFormat> exportFormats();
/// Null when there is none of this id.
[[nodiscard]] const exporters::ExportFormat* exportFormatOfId(std::string_view id);

} // namespace plyline::store
