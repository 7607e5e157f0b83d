#pragma once

#include "core/tables/row.h"

#include <cstdint>

namespace plyline::store {

/// Returns the bytes of a row as SQLite stores it: its header and its values (SQLite file format,
/// section 2.1). What the page around it takes is not included. For rows of tables WITHOUT ROWID,
/// whose record has all columns.
[[nodiscard]] std::int64_t recordBytes(const tables::Row& row);

} // namespace plyline::store
