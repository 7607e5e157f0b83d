#include "app/render/frames/stored_rows.h"

namespace plyline::frames {

Expected<std::shared_ptr<StoredRows>, Error>
StoredRows::write(std::shared_ptr<const game::Game> game, const std::stop_token& stop)
{
    auto store = store::GameStore::open(store::StoreLocation::inMemory(), stop);
    if (!store)
        return unexpected(store.error());
    if (auto written = (*store)->write(*game, 1, stop); !written)
        return unexpected(written.error());
    return std::shared_ptr<StoredRows>(new StoredRows(std::move(game), std::move(*store)));
}

Expected<replay::Snapshot, Error> StoredRows::read(game::LineId line, game::Ply ply) const
{
    const game::LineId owner = ply == game::Ply() ? game::LineId::main() : m_game->owner(line, ply);
    auto read = m_store->read(1, owner, ply);
    if (!read)
        return unexpected(read.error());
    return std::move(read->snapshot);
}

} // namespace plyline::frames
