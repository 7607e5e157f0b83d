#include "core/store/connection.h"

#include <QtSql/QSqlError>

#include "core/store/schema.h"

#include <atomic>
#include <chrono>
#include <thread>

namespace plyline::store {

namespace {

/// Two writers to one database wait for each other's batch, which takes milliseconds.
constexpr std::chrono::milliseconds pause{1};
constexpr int mostPauses = 5000;

QString connectionName()
{
    static std::atomic<int> last = 0;
    return QStringLiteral("plyline-store-%1").arg(++last);
}

/// Whether another connection holds what this one needs. SQLite's busy timeout does not wait for
/// connections that share their cache.
bool isLocked(const QSqlError& error)
{
    constexpr int busy = 5, locked = 6; // SQLITE_BUSY, SQLITE_LOCKED; the rest of the code is more
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == busy || code == locked;
}

} // namespace

StoreLocation StoreLocation::inMemory()
{
    static std::atomic<int> last = 0;
    return {QStringLiteral("plyline-%1").arg(++last), false};
}

StoreLocation StoreLocation::file(const QString& path)
{
    return {path, true};
}

Error storageError(const QSqlError& error)
{
    const QString words =
        error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return storageError(words.toStdString());
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

Expected<std::unique_ptr<Connection>, Error> Connection::open(const StoreLocation& location)
{
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_name = connectionName();
    connection->m_database =
        QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    QSqlDatabase& database = connection->m_database;
    if (location.isFile) {
        database.setDatabaseName(location.name);
    } else {
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI"));
        database.setDatabaseName(
            QStringLiteral("file:%1?mode=memory&cache=shared").arg(location.name));
    }
    if (!database.open())
        return unexpected(storageError(database.lastError()));
    // A file's readers are kept apart from the writer by its log; what is stored can be made again,
    // so nobody waits for the disk.
    const QStringList pragmas = location.isFile
                                    ? QStringList{QStringLiteral("PRAGMA journal_mode = WAL"),
                                                  QStringLiteral("PRAGMA synchronous = OFF")}
                                    : QStringList{QStringLiteral("PRAGMA read_uncommitted = 1")};
    for (const QString& pragma : pragmas) {
        if (auto done = connection->run(pragma); !done)
            return unexpected(done.error());
    }
    if (auto done = connection->createTables(); !done)
        return unexpected(done.error());
    return connection;
}

Connection::~Connection()
{
    m_database.close();
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
            return unexpected(storageError(query.lastError()));
        std::this_thread::sleep_for(pause);
    }
    return {};
}

Expected<int, Error> Connection::schemaVersion()
{
    QSqlQuery query(m_database);
    for (int pauses = 0; !query.exec(QStringLiteral("PRAGMA user_version")); ++pauses) {
        if (!isLocked(query.lastError()) || pauses == mostPauses)
            return unexpected(storageError(query.lastError()));
        std::this_thread::sleep_for(pause);
    }
    return query.next() ? query.value(0).toInt() : 0;
}

Expected<void, Error> Connection::createTables()
{
    const auto found = schemaVersion();
    if (!found)
        return unexpected(found.error());
    if (*found == schema::version)
        return {};
    if (*found != 0) {
        return unexpected(storageError("its tables are of version " + std::to_string(*found) +
                                       ", not " + std::to_string(schema::version)));
    }
    if (auto done = begin(); !done)
        return done;
    // Another thread may have made them since; that is no error.
    QStringList statements;
    for (const char* table : schema::tables)
        statements << QString::fromLatin1(table);
    statements << QStringLiteral("PRAGMA user_version = %1").arg(schema::version);
    for (const QString& statement : statements) {
        if (auto done = run(statement); !done) {
            rollBack();
            return done;
        }
    }
    return commit();
}

} // namespace plyline::store
