#pragma once

#include "core/exporters/export_format.h"
#include "core/tables/row.h"
#include "core/tables/schema.h"

#include <string>

namespace plyline::exporters {

/// Returns one row as a JSON object on its own line, with NULL as null:
/// `{"table":"events","game_id":1,...}`.
[[nodiscard]] std::string ndjsonLine(const tables::Table& table, const tables::Row& row);

/// Exports tables as NDJSON, all in one file.
[[nodiscard]] ExportFormat ndjsonFormat();

} // namespace plyline::exporters
