#pragma once

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include "core/base/error.h"
#include "core/base/expected.h"

#include <memory>
#include <stop_token>
#include <string>

namespace plyline::store {

/// Where the tables are: an in-memory database that all connections of this process to the same
/// name share, and that is gone with its last connection, or a file.
struct StoreLocation
{
    QString name;
    bool isFile = false;
    /// A name that no other store of this process has.
    [[nodiscard]] static StoreLocation inMemory();
    [[nodiscard]] static StoreLocation file(const QString& path);
};

/// One thread's connection, with the tables of schema.h in it. In memory it reads without locks, so
/// that a reader never fails because another connection writes: it must only ask for rows that it
/// knows to be committed.
class Connection
{
public:
    /// Errors: Storage.
    [[nodiscard]] static Expected<std::unique_ptr<Connection>, Error>
    open(const StoreLocation& location);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] const QSqlDatabase& database() const { return m_database; }

    /// The begin of a write transaction; waits while another connection is in one. Errors: Storage,
    /// Cancelled.
    [[nodiscard]] Expected<void, Error> begin(const std::stop_token& stop = {});
    /// Errors: Storage.
    [[nodiscard]] Expected<void, Error> commit();
    void rollBack();

private:
    Connection() = default;

    [[nodiscard]] Expected<void, Error> run(const QString& sql, const std::stop_token& stop = {});
    [[nodiscard]] Expected<int, Error> schemaVersion();
    [[nodiscard]] Expected<void, Error> createTables();

    QString m_name;
    QSqlDatabase m_database;
};

/// With SQLite's own words about what failed.
[[nodiscard]] Error storageError(const QSqlError& error);
[[nodiscard]] Error storageError(std::string detail);
[[nodiscard]] Error cancelledError();

} // namespace plyline::store
