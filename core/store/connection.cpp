#include "core/store/connection.h"

#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>

#include "core/store/foreign_guard.h"
#include "core/tables/schema.h"

#include <atomic>
#include <cerrno>
#include <chrono>
#include <thread>

namespace plyline::store {

namespace {

/// A writer waits this long, this many times, for the batch of another writer, which takes
/// milliseconds.
constexpr std::chrono::milliseconds pause{1};
constexpr int mostPauses = 5000;

QString connectionName()
{
    static std::atomic<int> last = 0;
    return QStringLiteral("plyline-store-%1").arg(++last);
}

/// Returns whether another connection holds a lock that this one needs. SQLite's busy timeout does
/// not apply to connections with a shared cache.
bool isLocked(const QSqlError& error)
{
    // SQLITE_BUSY and SQLITE_LOCKED; the higher bits are the extended code
    constexpr int busy = 5, locked = 6;
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == busy || code == locked;
}

QStringList pragmasOf(StoreLocation::Kind kind)
{
    switch (kind) {
    case StoreLocation::Kind::Memory:
        return {QStringLiteral("PRAGMA read_uncommitted = 1")};
    // The write-ahead log separates readers from the writer. The contents can be made again, so
    // there is no need to wait for the disk.
    case StoreLocation::Kind::File:
        return {QStringLiteral("PRAGMA journal_mode = WAL"),
                QStringLiteral("PRAGMA synchronous = OFF")};
    case StoreLocation::Kind::Kept:
        return {QStringLiteral("PRAGMA journal_mode = WAL"),
                QStringLiteral("PRAGMA synchronous = FULL")};
    case StoreLocation::Kind::NewFile:
        return {QStringLiteral("PRAGMA journal_mode = OFF"),
                QStringLiteral("PRAGMA synchronous = OFF"),
                QStringLiteral("PRAGMA locking_mode = EXCLUSIVE")};
    case StoreLocation::Kind::ReadOnly:
        return {};
    }
    return {};
}

Error wrongVersion(int found)
{
    return storageError("its tables are of version " + std::to_string(found) + ", not " +
                        std::to_string(tables::version));
}

} // namespace

StoreLocation StoreLocation::inMemory()
{
    static std::atomic<int> last = 0;
    return {QStringLiteral("plyline-%1").arg(++last), Kind::Memory};
}

Error storageError(const QSqlError& error)
{
    const QString words =
        error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    Error result = storageError(words.toStdString());
    constexpr int full = 13; // SQLITE_FULL
    if ((error.nativeErrorCode().toInt() & 0xff) == full) {
        result.code = ErrorCode::FileNotWritable;
        result.systemErrno = ENOSPC;
    }
    return result;
}

Error storageError(std::string detail)
{
    Error error;
    error.code = ErrorCode::Storage;
    error.detail = std::move(detail);
    return error;
}

Error cancelledError()
{
    Error error;
    error.code = ErrorCode::Cancelled;
    return error;
}

Connection::Connection() = default;

Expected<std::unique_ptr<Connection>, Error> Connection::open(const StoreLocation& location,
                                                              const std::stop_token& stop)
{
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_name = connectionName();
    connection->m_database =
        QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    QSqlDatabase& database = connection->m_database;
    switch (location.kind) {
    case StoreLocation::Kind::Memory:
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI"));
        database.setDatabaseName(
            QStringLiteral("file:%1?mode=memory&cache=shared").arg(location.name));
        break;
    case StoreLocation::Kind::ReadOnly:
        if (auto done = connection->openForeign(location.name, stop); !done)
            return unexpected(done.error());
        return connection;
    case StoreLocation::Kind::File:
    case StoreLocation::Kind::Kept:
    case StoreLocation::Kind::NewFile:
        database.setDatabaseName(location.name);
        break;
    }
    if (!database.open())
        return unexpected(connection->errorOf(database.lastError()));
    for (const QString& pragma : pragmasOf(location.kind)) {
        if (auto done = connection->run(pragma); !done)
            return unexpected(done.error());
    }
    const bool isForGames = location.kind != StoreLocation::Kind::Kept;
    if (auto done = connection->createTables(isForGames); !done)
        return unexpected(done.error());
    return connection;
}

Expected<void, Error> Connection::openForeign(const QString& path, const std::stop_token& stop)
{
    auto file = ForeignFile::find(path.toStdString());
    if (!file)
        return unexpected(file.error());
    m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
    m_database.setDatabaseName(QString::fromStdString(file->uri));
    if (!m_database.open())
        return unexpected(storageError(m_database.lastError()));
    const QVariant handle = m_database.driver()->handle();
    m_guard = std::make_unique<ForeignGuard>(*static_cast<sqlite3* const*>(handle.constData()),
                                             file->bytes, stop);
    if (auto done = checkVersion(); !done)
        return done;
    return m_guard->checkTables();
}

Error Connection::errorOf(const QSqlError& error) const
{
    const auto reason = m_guard ? m_guard->interruption() : std::nullopt;
    if (reason)
        return *reason;
    Error named = storageError(error);
    if (named.code == ErrorCode::FileNotWritable)
        named.subject = m_database.databaseName().toStdString();
    return named;
}

Connection::~Connection()
{
    m_database.close();
    m_guard.reset();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Expected<void, Error> Connection::begin(const std::stop_token& stop)
{
    return run(QStringLiteral("BEGIN IMMEDIATE"), stop);
}

Expected<void, Error> Connection::commit()
{
    return run(QStringLiteral("COMMIT"));
}

void Connection::rollBack()
{
    QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
}

Expected<void, Error> Connection::run(const QString& sql, const std::stop_token& stop)
{
    QSqlQuery query(m_database);
    for (int pauses = 0; !query.exec(sql); ++pauses) {
        if (stop.stop_requested())
            return unexpected(cancelledError());
        if (!isLocked(query.lastError()) || pauses == mostPauses)
            return unexpected(errorOf(query.lastError()));
        std::this_thread::sleep_for(pause);
    }
    return {};
}

Expected<int, Error> Connection::schemaVersion()
{
    QSqlQuery query(m_database);
    for (int pauses = 0; !query.exec(QStringLiteral("PRAGMA user_version")); ++pauses) {
        if (!isLocked(query.lastError()) || pauses == mostPauses)
            return unexpected(errorOf(query.lastError()));
        std::this_thread::sleep_for(pause);
    }
    return query.next() ? query.value(0).toInt() : 0;
}

Expected<void, Error> Connection::checkVersion()
{
    const auto found = schemaVersion();
    if (!found)
        return unexpected(found.error());
    if (*found != tables::version)
        return unexpected(wrongVersion(*found));
    return {};
}

Expected<void, Error> Connection::createTables(bool isForGames)
{
    const auto found = schemaVersion();
    if (!found)
        return unexpected(found.error());
    if (*found == tables::version)
        return {};
    if (*found != 0)
        return unexpected(wrongVersion(*found));
    if (auto done = begin(); !done)
        return done;
    // Another thread may have created them meanwhile; that is no error.
    QStringList statements;
    if (isForGames) {
        for (const tables::Table& table : tables::tables())
            statements << QString::fromStdString(
                tables::createStatement(table, tables::Dialect::Sqlite));
    }
    statements << QStringLiteral("PRAGMA user_version = %1").arg(tables::version);
    for (const QString& statement : statements) {
        if (auto done = run(statement); !done) {
            rollBack();
            return done;
        }
    }
    return commit();
}

} // namespace plyline::store
