#pragma once

#include "core/store/query_table.h"

#include <memory>
#include <stop_token>

struct sqlite3;
struct sqlite3_stmt;

namespace plyline::store {

/// Restricts a connection to reading, for good. Returns false if SQLite reports an error; the
/// connection is then not restricted.
[[nodiscard]] bool limitToReading(sqlite3* handle, int longestValue);

/// Guards one query within a scope: allows only reading, ends the query when it is cancelled or
/// uses too much memory, and knows the reason of its failure.
class QueryGuard
{
public:
    QueryGuard(sqlite3* handle, std::int64_t mostMemory, std::stop_token stop);
    ~QueryGuard();
    QueryGuard(const QueryGuard&) = delete;
    QueryGuard& operator=(const QueryGuard&) = delete;

    /// Returns why SQLite or the guard ended the query.
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
