#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/game/game.h"
#include "core/store/query_table.h"

#include <memory>
#include <stop_token>

struct sqlite3;

namespace plyline::store {

/// The tables of one game in a database of their own, for queries that somebody types. It is apart
/// from the store that the views read: connections that share a cache wait for each other's
/// statements, however long those run. Any thread, one at a time. After `make` nothing can write:
/// SQLite asks a guard for leave before it compiles any part of a statement, and the guard grants
/// reading alone.
class QueryDatabase
{
public:
    /// What one query may take beside the tables, in bytes.
    static constexpr std::int64_t mostMemory = std::int64_t{48} << 20;
    /// A text or blob may be as long; what functions do between two looks at a stop stays short.
    static constexpr int longestValue = 250'000;
    /// The text of a query.
    static constexpr std::size_t longestQuery = 100'000;

    /// Errors: Storage, Cancelled.
    [[nodiscard]] static Expected<std::shared_ptr<QueryDatabase>, Error>
    make(const game::Game& game, int gameNumber, const std::stop_token& stop = {});
    ~QueryDatabase();
    QueryDatabase(const QueryDatabase&) = delete;
    QueryDatabase& operator=(const QueryDatabase&) = delete;

    /// Runs a single statement. It looks at `stop` all the while.
    [[nodiscard]] Expected<QueryTable, QueryError> run(const Query& query,
                                                       const std::stop_token& stop = {});

private:
    QueryDatabase() = default;
    [[nodiscard]] Error failure() const;
    [[nodiscard]] Expected<void, Error> execute(const char* sql);
    [[nodiscard]] Expected<void, Error> fill(const game::Game& game, int gameNumber,
                                             const std::stop_token& stop);

    sqlite3* m_handle = nullptr;
};

} // namespace plyline::store
