#pragma once

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include "core/base/error.h"
#include "core/base/expected.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>

namespace plyline::store {

class ForeignGuard;

/// Where a database is.
struct StoreLocation
{
    enum class Kind : std::uint8_t {
        Memory,   ///< In memory. Shared by all connections of this process with the same name, and
                  ///< gone with the last.
        File,     ///< A file. Several connections may read while one writes.
        NewFile,  ///< A new file for a single connection that writes as fast as possible; unusable
                  ///< if it fails.
        Kept,     ///< A file whose contents exist nowhere else: what is committed is on the disk.
                  ///< Who opens it makes its tables.
        ReadOnly, ///< A file of unknown origin, which is not changed: see ForeignGuard.
    };
    QString name;
    Kind kind = Kind::Memory;
    /// Returns a location with a name that no other store of this process uses.
    [[nodiscard]] static StoreLocation inMemory();
    [[nodiscard]] static StoreLocation file(const QString& path) { return {path, Kind::File}; }
    [[nodiscard]] static StoreLocation newFile(const QString& path)
    {
        return {path, Kind::NewFile};
    }
    [[nodiscard]] static StoreLocation kept(const QString& path) { return {path, Kind::Kept}; }
    [[nodiscard]] static StoreLocation readOnly(const QString& path)
    {
        return {path, Kind::ReadOnly};
    }
};

/// A connection of one thread to a database with the tables of core/tables, or with those of its
/// user. In memory it reads
/// without locks, so that reading never fails because another connection writes; the reader must
/// only ask for rows that it knows to be committed.
class Connection
{
public:
    /// Opens a database. Creates missing tables; those of a ReadOnly database are checked instead,
    /// and a stop ends reading from it. Errors: Storage; for a ReadOnly database also ForeignTable,
    /// Cancelled and those of openToRead.
    [[nodiscard]] static Expected<std::unique_ptr<Connection>, Error>
    open(const StoreLocation& location, const std::stop_token& stop = {});
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] const QSqlDatabase& database() const { return m_database; }

    /// Begins a write transaction, waiting for those of other connections. Errors: Storage,
    /// Cancelled.
    [[nodiscard]] Expected<void, Error> begin(const std::stop_token& stop = {});
    /// Errors: Storage.
    [[nodiscard]] Expected<void, Error> commit();
    void rollBack();

    /// Returns the error with which a statement on this connection failed.
    [[nodiscard]] Error errorOf(const QSqlError& error) const;

private:
    Connection();

    [[nodiscard]] Expected<void, Error> run(const QString& sql, const std::stop_token& stop = {});
    [[nodiscard]] Expected<int, Error> schemaVersion();
    [[nodiscard]] Expected<void, Error> createTables(bool isForGames);
    [[nodiscard]] Expected<void, Error> checkVersion();
    [[nodiscard]] Expected<void, Error> openForeign(const QString& path,
                                                    const std::stop_token& stop);

    QString m_name;
    QSqlDatabase m_database;
    std::unique_ptr<ForeignGuard> m_guard; ///< Null for databases of our own.
};

/// Returns an error with SQLite's message. A full disk becomes FileNotWritable.
[[nodiscard]] Error storageError(const QSqlError& error);
[[nodiscard]] Error storageError(std::string detail);
[[nodiscard]] Error cancelledError();

} // namespace plyline::store
