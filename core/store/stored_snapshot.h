#pragma once

#include "core/replay/snapshot.h"

#include <string>

namespace plyline::store {

/// A Snapshot read by SQL, and how it was read.
struct StoredSnapshot
{
    replay::Snapshot snapshot;
    std::string sql; ///< The SELECT for the rows as it was run, with its values filled in.
    /// Median time of a few repeats: executing the statement and fetching every row.
    double readMicros = 0.0;
    bool operator==(const StoredSnapshot&) const = default;
};

/// Size of a table by SQLite's page statistics.
struct StorageSize
{
    std::int64_t rows = 0;  ///< Number of rows.
    std::int64_t bytes = 0; ///< Pages of the table and its indexes.
    bool operator==(const StorageSize&) const = default;
};

} // namespace plyline::store
