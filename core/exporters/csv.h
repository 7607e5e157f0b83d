#pragma once

#include "core/exporters/export_format.h"
#include "core/tables/row.h"
#include "core/tables/schema.h"

#include <string>

namespace plyline::exporters {

/// RFC 4180 with plain line feeds: the column names.
[[nodiscard]] std::string csvHeader(const tables::Table& table);
/// One row with its line feed. NULL is an empty field, an empty text is `""`.
[[nodiscard]] std::string csvLine(const tables::Row& row);
/// A text as one field, in quotes where it needs them.
[[nodiscard]] std::string csvField(std::string_view text);

/// Tables as CSV, a file for each.
[[nodiscard]] ExportFormat csvFormat();

} // namespace plyline::exporters
