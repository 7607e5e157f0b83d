#pragma once

#include "core/store/query_table.h"

#include <memory>
#include <stop_token>

struct sqlite3;
struct sqlite3_stmt;

namespace plyline::store {

/// Takes everything but reading from a connection, for good. Errors of SQLite here would leave it
/// open: false says so.
[[nodiscard]] bool limitToReading(sqlite3* handle, int longestValue);

/// Stands over one query, in a scope: grants what only reads, stops it when it is cancelled or
/// takes too much memory, and knows afterwards why it failed.
class QueryGuard
{
public:
    QueryGuard(sqlite3* handle, std::int64_t mostMemory, std::stop_token stop);
    ~QueryGuard();
    QueryGuard(const QueryGuard&) = delete;
    QueryGuard& operator=(const QueryGuard&) = delete;

    /// Why SQLite, or the guard, did not go on.
    [[nodiscard]] QueryError error() const;

private:
    static int authorize(void* guard, int action, const char* object, const char* function,
                         const char* database, const char* trigger);
    static int lookUp(void* guard);

    sqlite3* m_handle;
    std::int64_t m_mostMemory;
    std::int64_t m_memoryBefore;
    std::int64_t m_softLimitBefore;
    std::int64_t m_hardLimitBefore;
    std::stop_token m_stop;
    std::optional<std::string> m_refused;
    bool m_isTooLarge = false;
};

} // namespace plyline::store
