#include "core/store/game_store.h"

#include "core/store/game_reader.h"
#include "core/store/game_writer.h"
#include "core/store/snapshot_reader.h"

namespace plyline::store {

struct GameStore::Statements
{
    SnapshotReader reader;
    std::optional<RowWriter> writer; ///< Prepared by the first write: most connections only read.
};

Expected<std::unique_ptr<GameStore>, Error> GameStore::open(const StoreLocation& location,
                                                            const std::stop_token& stop)
{
    auto connection = Connection::open(location, stop);
    if (!connection) {
        Error error = connection.error();
        error.subject = location.name.toStdString();
        return unexpected(std::move(error));
    }
    auto reader = SnapshotReader::prepare(**connection);
    if (!reader)
        return unexpected(reader.error());
    std::unique_ptr<GameStore> store(new GameStore);
    store->m_connection = std::move(*connection);
    store->m_statements.reset(new Statements{std::move(*reader), std::nullopt});
    return store;
}

GameStore::~GameStore() = default;

Expected<void, Error> GameStore::write(const game::Game& game, int gameNumber, std::stop_token stop,
                                       const Progress& progress)
{
    if (auto checked = tables::checkTexts(game, gameNumber, m_longestText); !checked)
        return checked;
    if (!m_statements->writer) {
        auto writer = RowWriter::prepare(*m_connection);
        if (!writer)
            return unexpected(writer.error());
        m_statements->writer = std::move(*writer);
    }
    return GameWriter(*m_connection, *m_statements->writer, game, gameNumber, std::move(stop),
                      progress)
        .write();
}

Expected<StoredSnapshot, Error> GameStore::read(int gameNumber, game::LineId line, game::Ply ply,
                                                int repeats)
{
    return m_statements->reader.read(gameNumber, line, ply, repeats);
}

Expected<std::vector<int>, Error> GameStore::gameNumbers()
{
    auto statement = Statement::prepare(
        *m_connection, QStringLiteral("SELECT game_id FROM games ORDER BY game_id"));
    if (!statement)
        return unexpected(statement.error());
    if (auto done = statement->run(); !done)
        return unexpected(done.error());
    std::vector<int> numbers;
    while (statement->next()) {
        const int number = intOf(statement->row().value(0)).value_or(0);
        if (number < 1 || (!numbers.empty() && number <= numbers.back()))
            return unexpected(storageError("a number of a game is none"));
        numbers.push_back(number);
    }
    if (const auto ended = statement->ended(); !ended)
        return unexpected(ended.error());
    return numbers;
}

Expected<std::shared_ptr<const game::Game>, Error> GameStore::game(int gameNumber)
{
    return readGame(*m_connection, gameNumber);
}

Expected<RowFaults, Error> GameStore::check(const game::Game& game, int gameNumber,
                                            tables::TableSet tables)
{
    return checkRows(*m_connection, game, gameNumber, tables);
}

Expected<StorageSize, Error> GameStore::snapshotSize(const std::stop_token& stop)
{
    // A table without row ids keeps a row in each cell of each page.
    auto pages = Statement::prepare(
        *m_connection, QStringLiteral("SELECT ncell, pgsize FROM dbstat WHERE name = 'snapshots'"));
    if (!pages)
        return unexpected(pages.error());
    if (auto done = pages->run(); !done)
        return unexpected(done.error());
    StorageSize size;
    while (pages->next()) {
        if (stop.stop_requested())
            return unexpected(cancelledError());
        size.rows += pages->row().value(0).toLongLong();
        size.bytes += pages->row().value(1).toLongLong();
    }
    if (const auto ended = pages->ended(); !ended)
        return unexpected(ended.error());
    return size;
}

} // namespace plyline::store
