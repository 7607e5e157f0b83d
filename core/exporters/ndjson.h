#pragma once

#include "core/exporters/export_format.h"
#include "core/tables/row.h"
#include "core/tables/schema.h"

#include <string>

namespace plyline::exporters {

/// One row as an object on a line of its own: `{"table":"events","game_id":1,...}`, NULL as null.
[[nodiscard]] std::string ndjsonLine(const tables::Table& table, const tables::Row& row);

/// Tables as NDJSON, all in one file.
[[nodiscard]] ExportFormat ndjsonFormat();

} // namespace plyline::exporters
