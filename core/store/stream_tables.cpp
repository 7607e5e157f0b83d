#include "core/store/stream_tables.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include "core/store/statement.h"

#include <optional>

namespace plyline::store {

namespace {

bool isOurs(const QString& table)
{
    return table.startsWith(QStringLiteral("sqlite_")) ||
           table.startsWith(QStringLiteral("stream_"));
}

/// Says what SQLite would only call unable to open.
Expected<void, Error> checkWritable(const QString& path)
{
    const std::string name = QFile::encodeName(path).toStdString();
    if (QFileInfo(path).isDir())
        return unexpected(fileError(ErrorCode::FileIsDirectory, name));
    QFile file(path);
    if (file.open(QIODevice::ReadWrite))
        return {};
    Error error = fileError(ErrorCode::FileNotWritable, name);
    error.detail = file.errorString().toStdString();
    return unexpected(error);
}

} // namespace

Expected<void, Error> checkStreamFile(const QString& path)
{
    if (auto done = checkWritable(path); !done)
        return done;
    if (QFileInfo(path).size() == 0)
        return {};
    const QString name = QStringLiteral("plyline-stream-check");
    std::optional<Error> error;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        QSqlQuery query(database);
        if (!database.open() ||
            !query.exec(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'")))
            error = storageError(database.isOpen() ? query.lastError() : database.lastError());
        while (!error && query.next()) {
            if (isOurs(query.value(0).toString()))
                continue;
            error = storageError(query.value(0).toString().toStdString());
            error->code = ErrorCode::ForeignTable;
            error->subject = path.toStdString();
        }
    }
    QSqlDatabase::removeDatabase(name);
    if (error)
        return unexpected(*error);
    return {};
}

Expected<void, Error> createStreamTables(Connection& connection)
{
    const char* const tables[] = {
        "CREATE TABLE IF NOT EXISTS stream_offsets(stream TEXT NOT NULL, part INTEGER NOT NULL, "
        "next INTEGER NOT NULL, PRIMARY KEY(stream, part))",
        "CREATE TABLE IF NOT EXISTS stream_last(stream TEXT NOT NULL, part INTEGER NOT NULL, "
        "hash INTEGER NOT NULL, PRIMARY KEY(stream, part))",
        "CREATE TABLE IF NOT EXISTS stream_games(game TEXT PRIMARY KEY, ended INTEGER NOT NULL, "
        "events INTEGER NOT NULL, plies INTEGER NOT NULL, pgn TEXT NOT NULL)",
        "CREATE TABLE IF NOT EXISTS stream_events(game TEXT NOT NULL, sequence INTEGER NOT NULL, "
        "envelope TEXT NOT NULL, PRIMARY KEY(game, sequence, envelope)) WITHOUT ROWID",
        "CREATE TABLE IF NOT EXISTS stream_poison(part INTEGER NOT NULL, place INTEGER NOT NULL, "
        "game TEXT NOT NULL, sequence INTEGER NOT NULL, reason TEXT NOT NULL, detail TEXT NOT "
        "NULL, text TEXT NOT NULL)",
    };
    if (auto done = connection.begin(); !done)
        return done;
    for (const char* const table : tables) {
        auto statement = Statement::prepare(connection, QString::fromLatin1(table));
        auto done = statement ? statement->run() : unexpected(statement.error());
        if (!done) {
            connection.rollBack();
            return done;
        }
    }
    return connection.commit();
}

} // namespace plyline::store
