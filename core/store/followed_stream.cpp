#include "core/store/followed_stream.h"

#include <QtCore/QFileInfo>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include "core/store/statement.h"
#include "core/streams/fault_names.h"
#include "core/tables/schema.h"

#include <algorithm>

namespace plyline::store {

namespace {

using streams::Arrival;

bool isOurs(const QString& table)
{
    const auto& all = tables::tables();
    return table.startsWith(QStringLiteral("sqlite_")) ||
           table.startsWith(QStringLiteral("stream_")) ||
           std::any_of(all.begin(), all.end(), [&](const tables::Table& one) {
               return table ==
                      QString::fromUtf8(one.name.data(), static_cast<qsizetype>(one.name.size()));
           });
}

/// Refuses a file that holds something else, before anything is written to it. A program that died
/// may have made only some of our tables.
Expected<void, Error> checkOwn(const QString& path)
{
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

} // namespace

FollowedStream::FollowedStream(std::string stream)
    : m_stream(std::move(stream)), m_assembler([this] {
          streams::Assembler::Options options;
          options.endedBefore = [this](const std::string& key) { return endedBefore(key); };
          options.ended = [this](const std::string& key, const streams::ArrivedGame& game) {
              m_ended.push_back({key, 0, game.plies(), game.pgn()});
          };
          return options;
      }())
{}

Expected<std::unique_ptr<FollowedStream>, Error> FollowedStream::open(const QString& path,
                                                                      const std::string& stream)
{
    if (const auto own = checkOwn(path); !own)
        return unexpected(own.error());
    std::unique_ptr<FollowedStream> followed(new FollowedStream(stream));
    auto connection = Connection::open(StoreLocation::kept(path));
    if (!connection)
        return unexpected(connection.error());
    followed->m_connection = std::move(*connection);
    if (const auto done = followed->createTables(); !done)
        return unexpected(done.error());
    if (const auto done = followed->restore(); !done)
        return unexpected(done.error());
    return followed;
}

Expected<void, Error> FollowedStream::createTables()
{
    const char* const tables[] = {
        "CREATE TABLE IF NOT EXISTS stream_offsets(stream TEXT NOT NULL, part INTEGER NOT NULL, "
        "next INTEGER NOT NULL, PRIMARY KEY(stream, part))",
        "CREATE TABLE IF NOT EXISTS stream_games(game TEXT PRIMARY KEY, ended INTEGER NOT NULL, "
        "events INTEGER NOT NULL, plies INTEGER NOT NULL, pgn TEXT NOT NULL)",
        "CREATE TABLE IF NOT EXISTS stream_events(game TEXT NOT NULL, sequence INTEGER NOT NULL, "
        "envelope TEXT NOT NULL, PRIMARY KEY(game, sequence, envelope)) WITHOUT ROWID",
        "CREATE TABLE IF NOT EXISTS stream_poison(part INTEGER NOT NULL, place INTEGER NOT NULL, "
        "game TEXT NOT NULL, sequence INTEGER NOT NULL, reason TEXT NOT NULL, detail TEXT NOT "
        "NULL, text TEXT NOT NULL)",
    };
    if (auto done = m_connection->begin(); !done)
        return done;
    for (const char* const table : tables) {
        auto statement = Statement::prepare(*m_connection, QString::fromLatin1(table));
        auto done = statement ? statement->run() : unexpected(statement.error());
        if (!done) {
            m_connection->rollBack();
            return done;
        }
    }
    return m_connection->commit();
}

/// Reads the offsets, and folds the stored events of the games that have not ended.
Expected<void, Error> FollowedStream::restore()
{
    auto offsets = Statement::prepare(
        *m_connection, QStringLiteral("SELECT part, next FROM stream_offsets WHERE stream = ?"));
    if (!offsets)
        return unexpected(offsets.error());
    if (auto done = offsets->run(m_stream); !done)
        return done;
    while (offsets->next())
        m_offsets[offsets->row().value(0).toInt()] = offsets->row().value(1).toLongLong();
    if (auto done = offsets->ended(); !done)
        return done;

    auto events = Statement::prepare(
        *m_connection,
        QStringLiteral("SELECT envelope FROM stream_events ORDER BY game, sequence, envelope"));
    if (!events)
        return unexpected(events.error());
    if (auto done = events->run(); !done)
        return done;
    while (events->next())
        m_assembler.take(events->row().value(0).toString().toStdString(), 0);
    m_storedPoison = m_assembler.poisoned().size();
    return events->ended();
}

std::optional<std::int64_t> FollowedStream::endedBefore(const std::string& key)
{
    auto game = Statement::prepare(
        *m_connection, QStringLiteral("SELECT events FROM stream_games WHERE game = ? AND ended"));
    if (!game || !game->run(key) || !game->next())
        return std::nullopt;
    return game->row().value(0).toLongLong();
}

Arrival FollowedStream::take(int part, std::int64_t place,
                             Expected<streams::Envelope, streams::EnvelopeFault> envelope,
                             std::string_view text)
{
    StoredEvent event;
    if (envelope)
        event = {envelope->key, envelope->sequence, streams::structuredText(*envelope)};
    const std::size_t poisoned = m_assembler.poisoned().size();
    const std::size_t ended = m_ended.size();
    const Arrival arrival = m_assembler.take(std::move(envelope), place, text);
    for (std::size_t i = poisoned; i < m_assembler.poisoned().size(); ++i)
        m_poisonPlaces[i] = {part, place};
    if (m_ended.size() > ended)
        m_ended.back().events = event.sequence + 1;
    if (arrival == Arrival::Applied || arrival == Arrival::Waiting) {
        m_touched.insert(event.key);
        m_events.push_back(std::move(event));
    }
    m_offsets[part] = place + 1;
    ++m_pending;
    return arrival;
}

Expected<void, Error> FollowedStream::commit()
{
    if (m_pending == 0)
        return {};
    if (auto done = m_connection->begin(); !done)
        return done;
    using Write = Expected<void, Error> (FollowedStream::*)();
    for (const Write write : {&FollowedStream::writeEvents, &FollowedStream::writeGames,
                              &FollowedStream::writePoison, &FollowedStream::writeOffsets}) {
        if (auto done = (this->*write)(); !done) {
            m_connection->rollBack();
            return done;
        }
    }
    if (auto done = m_connection->commit(); !done) {
        m_connection->rollBack();
        return done;
    }
    m_events.clear();
    m_ended.clear();
    m_touched.clear();
    m_poisonPlaces.clear();
    m_storedPoison = m_assembler.poisoned().size();
    m_pending = 0;
    return {};
}

Expected<void, Error> FollowedStream::writeEvents()
{
    auto insert = Statement::prepare(
        *m_connection, QStringLiteral("INSERT OR IGNORE INTO stream_events VALUES (?, ?, ?)"));
    if (!insert)
        return unexpected(insert.error());
    for (const StoredEvent& event : m_events) {
        if (auto done = insert->run(event.key, event.sequence, event.envelope); !done)
            return done;
    }
    return {};
}

/// Writes the games that have grown, and forgets the events of those that have ended.
Expected<void, Error> FollowedStream::writeGames()
{
    auto replace = Statement::prepare(
        *m_connection,
        QStringLiteral("INSERT OR REPLACE INTO stream_games VALUES (?, ?, ?, ?, ?)"));
    auto forget = Statement::prepare(*m_connection,
                                     QStringLiteral("DELETE FROM stream_events WHERE game = ?"));
    if (!replace || !forget)
        return unexpected(!replace ? replace.error() : forget.error());
    for (const std::string& key : m_touched) {
        const auto* const growing = m_assembler.find(key);
        if (growing == nullptr || !growing->game.hasStarted())
            continue;
        if (auto done =
                replace->run(key, false, growing->next, growing->game.plies(), growing->game.pgn());
            !done)
            return done;
    }
    for (const EndedGame& game : m_ended) {
        if (auto done = replace->run(game.key, true, game.events, game.plies, game.pgn); !done)
            return done;
        if (auto done = forget->run(game.key); !done)
            return done;
    }
    return {};
}

Expected<void, Error> FollowedStream::writePoison()
{
    auto insert = Statement::prepare(
        *m_connection, QStringLiteral("INSERT INTO stream_poison VALUES (?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return unexpected(insert.error());
    const auto& poisoned = m_assembler.poisoned();
    for (std::size_t i = m_storedPoison; i < poisoned.size(); ++i) {
        const streams::PoisonedEvent& event = poisoned[i];
        const auto [part, place] = m_poisonPlaces.at(i);
        if (auto done = insert->run(part, place, event.key, event.sequence,
                                    std::string(streams::faultName(event.fault)),
                                    streams::faultDetail(event.fault), event.text);
            !done)
            return done;
    }
    return {};
}

Expected<void, Error> FollowedStream::writeOffsets()
{
    auto replace = Statement::prepare(
        *m_connection, QStringLiteral("INSERT OR REPLACE INTO stream_offsets VALUES (?, ?, ?)"));
    if (!replace)
        return unexpected(replace.error());
    for (const auto& [part, next] : m_offsets) {
        if (auto done = replace->run(m_stream, part, next); !done)
            return done;
    }
    return {};
}

Expected<void, Error> FollowedStream::eachGame(
    const std::function<void(const std::string& key, bool hasEnded, const std::string& pgn)>& visit)
    const
{
    auto games = Statement::prepare(
        *m_connection, QStringLiteral("SELECT game, ended, pgn FROM stream_games ORDER BY game"));
    if (!games)
        return unexpected(games.error());
    if (auto done = games->run(); !done)
        return done;
    while (games->next())
        visit(games->row().value(0).toString().toStdString(), games->row().value(1).toBool(),
              games->row().value(2).toString().toStdString());
    return games->ended();
}

} // namespace plyline::store
