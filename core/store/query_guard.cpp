#include "core/store/query_guard.h"

#include "core/store/bounded_functions.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace plyline::store {

namespace {

/// Interval between checks for a stop: less than a microsecond, unless each instruction compares
/// the longest text with the longest pattern, which takes about 50 ms.
constexpr int instructionsPerLook = 20;

/// The first two reach outside the database, the last takes quadratic time.
constexpr std::array<std::string_view, 3> refusedFunctions = {"load_extension", "fts3_tokenizer",
                                                              "json_patch"};

/// Returns what a user would call the action; empty for actions that are not statements of their
/// own.
std::string nameOf(int action, const char* function)
{
    switch (action) {
    case SQLITE_INSERT:
        return "INSERT";
    case SQLITE_UPDATE:
        return "UPDATE";
    case SQLITE_DELETE:
        return "DELETE";
    case SQLITE_FUNCTION:
        return function ? function : "";
    default:
        return {};
    }
}

} // namespace

bool limitToReading(sqlite3* handle, int longestValue)
{
    // A second line of defence for what the guard might miss.
    constexpr std::array settings = {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                     std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                     std::pair{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                     std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                     std::pair{SQLITE_DBCONFIG_DQS_DML, 0},
                                     std::pair{SQLITE_DBCONFIG_DQS_DDL, 0}};
    for (const auto& setting : settings) {
        if (sqlite3_db_config(handle, setting.first, setting.second, nullptr) != SQLITE_OK)
            return false;
    }
    constexpr int longestPattern = 50;
    // Nothing checks for a stop while a statement is compiled, and planning a join takes longer the
    // more terms connect its tables; natural joins create many.
    constexpr int deepestExpression = 100;
    constexpr int mostColumns = 500;
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, longestValue);
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, deepestExpression);
    sqlite3_limit(handle, SQLITE_LIMIT_COLUMN, mostColumns);
    sqlite3_limit(handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, longestPattern);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_WORKER_THREADS, 0);
    // Table-valued functions declare themselves when they are first used, which needs permissions
    // that a query never has. It does not matter if SQLite was built without one.
    for (const char* sql : {"SELECT 1 FROM dbstat LIMIT 0", "SELECT 1 FROM json_each('0') LIMIT 0",
                            "SELECT 1 FROM json_tree('0') LIMIT 0"})
        sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
    if (!boundFunctions(handle))
        return false;
    // Keep what a query sorts and collects in memory, where it is counted.
    return sqlite3_exec(handle, "PRAGMA temp_store = MEMORY; PRAGMA query_only = ON", nullptr,
                        nullptr, nullptr) == SQLITE_OK;
}

QueryGuard::QueryGuard(sqlite3* handle, std::int64_t mostMemory, std::stop_token stop)
    : m_handle(handle),
      m_mostMemory(mostMemory),
      m_memoryBefore(sqlite3_memory_used()),
      m_softLimitBefore(sqlite3_soft_heap_limit64(-1)),
      // Nothing checks memory while a statement is compiled, which may expand into any number of
      // parts. SQLite's own limit ends it, set so high that no other connection is affected.
      m_hardLimitBefore(sqlite3_hard_heap_limit64(m_memoryBefore + 2 * mostMemory)),
      m_stop(std::move(stop))
{
    sqlite3_set_authorizer(handle, &QueryGuard::authorize, this);
    sqlite3_progress_handler(handle, instructionsPerLook, &QueryGuard::lookUp, this);
}

QueryGuard::~QueryGuard()
{
    // Without a guard the connection would allow anything, so deny everything until the next query.
    sqlite3_set_authorizer(
        m_handle,
        [](void*, int, const char*, const char*, const char*, const char*) { return SQLITE_DENY; },
        nullptr);
    sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    sqlite3_hard_heap_limit64(m_hardLimitBefore);
    sqlite3_soft_heap_limit64(m_softLimitBefore);
}

int QueryGuard::authorize(void* guard, int action, const char*, const char* function, const char*,
                          const char*)
{
    auto* self = static_cast<QueryGuard*>(guard);
    if (self->m_stop.stop_requested())
        return SQLITE_DENY;
    const bool isRefused =
        action == SQLITE_FUNCTION && std::find(refusedFunctions.begin(), refusedFunctions.end(),
                                               function ? function : "") != refusedFunctions.end();
    const bool isReading = action == SQLITE_SELECT || action == SQLITE_READ ||
                           action == SQLITE_RECURSIVE || action == SQLITE_FUNCTION;
    if (isReading && !isRefused)
        return SQLITE_OK;
    if (!self->m_refused)
        self->m_refused = nameOf(action, function);
    return SQLITE_DENY;
}

int QueryGuard::lookUp(void* guard)
{
    auto* self = static_cast<QueryGuard*>(guard);
    self->m_isTooLarge = sqlite3_memory_used() - self->m_memoryBefore > self->m_mostMemory;
    return self->m_isTooLarge || self->m_stop.stop_requested() ? 1 : 0;
}

QueryError QueryGuard::error() const
{
    using Kind = QueryError::Kind;
    if (m_stop.stop_requested())
        return {Kind::Cancelled, {}, {}};
    if (m_refused)
        return {Kind::Refused, *m_refused, {}};
    if (m_isTooLarge || sqlite3_errcode(m_handle) == SQLITE_NOMEM)
        return {Kind::Memory, {}, {}};
    QueryError error{Kind::Failed, sqlite3_errmsg(m_handle), {}};
    if (const int offset = sqlite3_error_offset(m_handle); offset >= 0)
        error.offset = static_cast<std::size_t>(offset);
    return error;
}

} // namespace plyline::store
