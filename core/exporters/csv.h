#pragma once

#include "core/exporters/export_format.h"
#include "core/tables/row.h"
#include "core/tables/schema.h"

#include <string>

namespace plyline::exporters {

/// Returns the column names as a line of CSV (RFC 4180, but with plain line feeds).
[[nodiscard]] std::string csvHeader(const tables::Table& table);
/// Returns one row with its line feed. NULL becomes an empty field, an empty text `""`.
[[nodiscard]] std::string csvLine(const tables::Row& row);
/// Returns a text as one field, quoted if necessary.
[[nodiscard]] std::string csvField(std::string_view text);

/// Exports tables as CSV, one file for each.
[[nodiscard]] ExportFormat csvFormat();

} // namespace plyline::exporters
