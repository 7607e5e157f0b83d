#include "core/store/model_store.h"

#include "core/replay/snapshot.h"
#include "core/rules/fen.h"
#include "core/store/event_reader.h"
#include "core/store/model_writer.h"
#include "core/store/snapshot_reader.h"

namespace plyline::store {

using game::Ply;
using Kind = StorageModel::Kind;

namespace {

/// 128 MB of the usual pages: dbstat reads every one of them.
constexpr std::int64_t mostPagesToRead = 32768;

} // namespace

Ply StorageModel::checkpointBefore(Ply ply) const
{
    switch (kind) {
    case Kind::Events:
        return {};
    case Kind::Checkpoints:
        return Ply(ply.number() - ply.number() % interval);
    case Kind::Snapshots:
    case Kind::Intervals:
        return ply;
    }
    return ply;
}

int StorageModel::eventsFolded(Ply ply) const
{
    return ply.number() - checkpointBefore(ply).number();
}

struct ModelStore::Parts
{
    ModelWriter writer;
    SnapshotReader snapshots;
    EventReader events;
    Statement start;
};

Expected<std::unique_ptr<ModelStore>, Error> ModelStore::open(StorageModel model,
                                                              const StoreLocation& location)
{
    auto connection = Connection::open(location);
    if (!connection)
        return unexpected(connection.error());
    std::unique_ptr<ModelStore> store(new ModelStore);
    store->m_model = model;
    store->m_connection = std::move(*connection);
    auto writer = ModelWriter::prepare(*store->m_connection, model);
    if (!writer)
        return unexpected(writer.error());
    auto snapshots = SnapshotReader::prepare(*store->m_connection, model.kind == Kind::Intervals
                                                                       ? RowSource::Intervals
                                                                       : RowSource::Snapshots);
    if (!snapshots)
        return unexpected(snapshots.error());
    auto events = EventReader::prepare(*store->m_connection);
    if (!events)
        return unexpected(events.error());
    auto start = Statement::prepare(*store->m_connection,
                                    QStringLiteral("SELECT fen FROM starts WHERE game_id = ?"));
    if (!start)
        return unexpected(start.error());
    store->m_parts.reset(new Parts{std::move(*writer), std::move(*snapshots), std::move(*events),
                                   std::move(*start)});
    const auto pages = store->number(QStringLiteral("PRAGMA page_count"));
    if (!pages)
        return unexpected(pages.error());
    store->m_emptyPages = *pages;
    return store;
}

ModelStore::~ModelStore() = default;

Expected<void, Error> ModelStore::add(const game::Game& game, int gameNumber, game::LineId line,
                                      const std::stop_token& stop)
{
    if (!m_isWriting) {
        if (auto done = m_connection->begin(stop); !done)
            return done;
        m_isWriting = true;
    }
    return m_parts->writer.write(game, gameNumber, line, stop);
}

Expected<void, Error> ModelStore::finish()
{
    if (!m_isWriting)
        return {};
    m_isWriting = false;
    return m_connection->commit();
}

Expected<SoughtState, Error> ModelStore::seek(int gameNumber, game::LineId line, Ply ply,
                                              const std::stop_token& stop)
{
    const Ply checkpoint = m_model.checkpointBefore(ply);
    SoughtState state;
    if (m_model.kind == Kind::Events) {
        if (auto done = m_parts->start.run(gameNumber); !done)
            return unexpected(done.error());
        state.position = rules::Setup::start();
        if (m_parts->start.next()) {
            const auto start =
                rules::fen::parse(m_parts->start.row().value(0).toString().toStdString());
            m_parts->start.finish();
            if (!start)
                return unexpected(storageError("unexpected value in table starts"));
            state.position = *start;
        } else if (const auto ended = m_parts->start.ended(); !ended) {
            return unexpected(ended.error());
        }
        state.pieces = replay::PieceTableProjection::initial(state.position);
    } else {
        const auto stored = m_parts->snapshots.read(gameNumber, line, checkpoint, 1);
        if (!stored)
            return unexpected(stored.error());
        state.position = replay::setupOf(stored->snapshot);
        for (const replay::PieceRow& row : stored->snapshot.rows)
            state.pieces.set(row);
    }
    if (checkpoint == ply)
        return state;
    const auto events = m_parts->events.read(gameNumber, line, checkpoint, ply, stop);
    if (!events)
        return unexpected(events.error());
    Ply at = checkpoint;
    for (const game::MoveEvent& event : *events) {
        at = at.next();
        replay::PositionProjection::apply(state.position, event, at);
        replay::PieceTableProjection::apply(state.pieces, event, at);
    }
    state.eventsFolded = static_cast<int>(events->size());
    return state;
}

Expected<ModelSize, Error> ModelStore::size(const std::stop_token& stop)
{
    const auto pages = number(QStringLiteral("PRAGMA page_count"));
    if (!pages)
        return unexpected(pages.error());
    if (*pages <= mostPagesToRead) {
        if (auto size = sizeByTable(stop); size || size.error().code == ErrorCode::Cancelled)
            return size;
    }
    return sizeByPageCount();
}

Expected<ModelSize, Error> ModelStore::sizeByTable(const std::stop_token& stop)
{
    auto pages = Statement::prepare(
        *m_connection, QStringLiteral("SELECT pgsize, unused FROM dbstat WHERE name IN (%1)")
                           .arg(m_parts->writer.filledTables()));
    if (!pages)
        return unexpected(pages.error());
    if (auto done = pages->run(); !done)
        return unexpected(done.error());
    std::int64_t bytes = 0;
    std::int64_t unused = 0;
    while (pages->next()) {
        if (stop.stop_requested())
            return unexpected(cancelledError());
        bytes += pages->row().value(0).toLongLong();
        unused += pages->row().value(1).toLongLong();
    }
    if (const auto ended = pages->ended(); !ended)
        return unexpected(ended.error());
    return ModelSize{m_parts->writer.rows(), bytes, bytes - unused};
}

Expected<ModelSize, Error> ModelStore::sizeByPageCount()
{
    const auto pages = number(QStringLiteral("PRAGMA page_count"));
    if (!pages)
        return unexpected(pages.error());
    const auto freePages = number(QStringLiteral("PRAGMA freelist_count"));
    if (!freePages)
        return unexpected(freePages.error());
    const auto pageBytes = number(QStringLiteral("PRAGMA page_size"));
    if (!pageBytes)
        return unexpected(pageBytes.error());
    // The empty database has a page for each table already.
    const std::int64_t used =
        *pages - *freePages - m_emptyPages + m_parts->writer.filledTableCount();
    return ModelSize{m_parts->writer.rows(), used * *pageBytes};
}

Expected<std::int64_t, Error> ModelStore::number(const QString& sql)
{
    auto statement = Statement::prepare(*m_connection, sql);
    if (!statement)
        return unexpected(statement.error());
    if (auto done = statement->run(); !done)
        return unexpected(done.error());
    if (auto found = statement->requireRow("no page statistics"); !found)
        return unexpected(found.error());
    return statement->row().value(0).toLongLong();
}

} // namespace plyline::store
