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

/// Where the tables are.
struct StoreLocation
{
    enum class Kind : std::uint8_t {
        Memory,  ///< All connections of this process to the same name share it; gone with the last.
        File,    ///< Several connections may read while one writes.
        NewFile, ///< For one connection, which writes it as fast as it can; of no use if it fails.
        ReadOnly, ///< A file from elsewhere, as it stands: see ForeignGuard.
    };
    QString name;
    Kind kind = Kind::Memory;
    /// A name that no other store of this process has.
    [[nodiscard]] static StoreLocation inMemory();
    [[nodiscard]] static StoreLocation file(const QString& path) { return {path, Kind::File}; }
    [[nodiscard]] static StoreLocation newFile(const QString& path)
    {
        return {path, Kind::NewFile};
    }
    [[nodiscard]] static StoreLocation readOnly(const QString& path)
    {
        return {path, Kind::ReadOnly};
    }
};

/// One thread's connection, with the tables of core/tables in it. In memory it reads without locks,
/// so that a reader never fails because another connection writes: it must only ask for rows that
/// it knows to be committed.
class Connection
{
public:
    /// A stop ends what is read of a ReadOnly one. Errors: Storage; for a ReadOnly one
    /// ForeignTable, Cancelled and those of openToRead.
    [[nodiscard]] static Expected<std::unique_ptr<Connection>, Error>
    open(const StoreLocation& location, const std::stop_token& stop = {});
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

    /// What a statement on this connection failed with.
    [[nodiscard]] Error errorOf(const QSqlError& error) const;

private:
    Connection();

    [[nodiscard]] Expected<void, Error> run(const QString& sql, const std::stop_token& stop = {});
    [[nodiscard]] Expected<int, Error> schemaVersion();
    [[nodiscard]] Expected<void, Error> createTables();
    [[nodiscard]] Expected<void, Error> checkVersion();
    [[nodiscard]] Expected<void, Error> openForeign(const QString& path,
                                                    const std::stop_token& stop);

    QString m_name;
    QSqlDatabase m_database;
    std::unique_ptr<ForeignGuard> m_guard; ///< Null for our own.
};

/// With SQLite's own words about what failed; a full disk is FileNotWritable.
[[nodiscard]] Error storageError(const QSqlError& error);
[[nodiscard]] Error storageError(std::string detail);
[[nodiscard]] Error cancelledError();

} // namespace plyline::store
