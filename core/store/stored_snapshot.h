#pragma once

#include "core/replay/snapshot.h"

#include <string>

namespace plyline::store {

/// A Snapshot that came from SQL, and how.
struct StoredSnapshot
{
    replay::Snapshot snapshot;
    std::string sql; ///< The SELECT for the rows as it was run, its bound values written in.
    double readMicros = 0.0; ///< Median of a few repeats: statement executed and every row fetched.
    bool operator==(const StoredSnapshot&) const = default;
};

/// What the tables take, by SQLite's own page statistics.
struct StorageSize
{
    std::int64_t rows = 0;  ///< In the table.
    std::int64_t bytes = 0; ///< Pages of the table and of its indexes.
    bool operator==(const StorageSize&) const = default;
};

} // namespace plyline::store
