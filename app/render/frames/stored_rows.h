#pragma once

#include "core/store/game_store.h"

namespace plyline::frames {

/// The rows of one game, really read from a table: it writes them to a database in memory. For one
/// thread.
class StoredRows
{
public:
    /// Errors: Storage, TextTooLong, Cancelled.
    [[nodiscard]] static Expected<std::shared_ptr<StoredRows>, Error>
    write(std::shared_ptr<const game::Game> game, const std::stop_token& stop = {});

    /// Returns the rows of a ply on the line. Errors: Storage, NoSuchPly.
    [[nodiscard]] Expected<replay::Snapshot, Error> read(game::LineId line, game::Ply ply) const;

private:
    StoredRows(std::shared_ptr<const game::Game> game, std::unique_ptr<store::GameStore> store)
        : m_game(std::move(game)), m_store(std::move(store))
    {}

    std::shared_ptr<const game::Game> m_game;
    std::unique_ptr<store::GameStore> m_store;
};

} // namespace plyline::frames
