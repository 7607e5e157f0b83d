#include "app/model/session/snapshot_table.h"

namespace plyline::session {

using game::LineId;
using game::Ply;

namespace {

/// The time that is shown is the median of this many reads.
constexpr int readRepeats = 3;

using Written = std::function<void(LineId, Ply)>;

/// Runs in the job's thread, with its own connection.
Expected<store::StorageSize, Error> fillTables(store::GameStore& store, const game::Game& game,
                                               int gameNumber, const std::stop_token& stop,
                                               const Written& written)
{
    if (auto done = store.write(game, gameNumber, stop, written); !done)
        return unexpected(done.error());
    return store.snapshotSize(stop);
}

} // namespace

SnapshotTable::~SnapshotTable()
{
    m_store.reset(); // before the job's connection
}

void SnapshotTable::fill(std::shared_ptr<const game::Game> game, int gameNumber)
{
    m_store.reset(); // before the job's connection, which then gives back the memory
    m_job.stop();
    m_gameNumber = gameNumber;
    m_written.assign(game->lines().size(), std::nullopt);
    m_size.reset();
    m_error.reset();
    const auto location = store::StoreLocation::inMemory();
    auto store = store::GameStore::open(location);
    if (!store) {
        m_error = store.error();
        Q_EMIT changed();
        return;
    }
    m_store = std::move(*store);
    m_job.start([this, location, game = std::move(game),
                 gameNumber](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        const auto written = [this, &deliver](LineId line, Ply ply) {
            deliver([this, line, ply] { setWritten(line, ply); });
        };
        const auto own = store::GameStore::open(location);
        const Expected<store::StorageSize, Error> size =
            own ? fillTables(**own, *game, gameNumber, stop, written) : unexpected(own.error());
        deliver([this, size] { finish(size); });
        // The last connection frees the tables, page by page: that is not left to the window.
        jobs::waitForStop(stop);
    });
    Q_EMIT changed();
}

bool SnapshotTable::has(LineId owner, Ply ply) const
{
    const auto last = written(owner);
    return m_error || (last && *last >= ply);
}

Expected<store::StoredSnapshot, Error> SnapshotTable::read(LineId owner, Ply ply)
{
    if (m_error && (!m_store || written(owner).value_or(Ply(-1)) < ply))
        return unexpected(*m_error);
    return m_store->read(m_gameNumber, owner, ply, readRepeats);
}

std::optional<Ply> SnapshotTable::written(LineId line) const
{
    const auto index = static_cast<std::size_t>(line.number());
    return index < m_written.size() ? m_written[index] : std::nullopt;
}

void SnapshotTable::setWritten(LineId line, Ply ply)
{
    m_written[static_cast<std::size_t>(line.number())] = ply;
    Q_EMIT changed();
}

void SnapshotTable::finish(const Expected<store::StorageSize, Error>& size)
{
    if (size)
        m_size = *size;
    else
        m_error = size.error();
    Q_EMIT changed();
}

} // namespace plyline::session

#include "moc_snapshot_table.cpp"
