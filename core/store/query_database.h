#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/game/game.h"
#include "core/store/query_table.h"

#include <memory>
#include <stop_token>

struct sqlite3;

namespace plyline::store {

/// The tables of one game in a database of their own, for queries that a user types. Separate from
/// the store that the views read, because connections that share a cache wait for each other's
/// statements however long these run. Used by one thread at a time, which may change. After `make`
/// nothing can write: SQLite asks an authorizer before it compiles any part of a statement, and it
/// allows only reading.
class QueryDatabase
{
public:
    /// Memory that one query may use in addition to the tables, in bytes.
    static constexpr std::int64_t mostMemory = std::int64_t{48} << 20;
    /// Longest text or blob, in bytes, which bounds the time that a function takes between two
    /// checks for a stop.
    static constexpr int longestValue = 250'000;
    /// Longest text of a query, in bytes.
    static constexpr std::size_t longestQuery = 100'000;

    /// Errors: Storage, Cancelled.
    [[nodiscard]] static Expected<std::shared_ptr<QueryDatabase>, Error>
    make(const game::Game& game, int gameNumber, const std::stop_token& stop = {});
    ~QueryDatabase();
    QueryDatabase(const QueryDatabase&) = delete;
    QueryDatabase& operator=(const QueryDatabase&) = delete;

    /// Runs a single statement, checking `stop` all the time.
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
