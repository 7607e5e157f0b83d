#pragma once

#include "core/store/connection.h"
#include "core/store/row_check.h"
#include "core/store/stored_snapshot.h"
#include "core/tables/text_limit.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace plyline::store {

/// Access of one thread to the tables of core/tables. Needs a QCoreApplication, which finds the SQL
/// driver.
class GameStore
{
public:
    /// Creates missing tables. Errors: those of Connection::open.
    [[nodiscard]] static Expected<std::unique_ptr<GameStore>, Error>
    open(const StoreLocation& location, const std::stop_token& stop = {});
    ~GameStore();
    GameStore(const GameStore&) = delete;
    GameStore& operator=(const GameStore&) = delete;

    /// Called after each committed batch: every ply of the line up to and including `written` may
    /// be read.
    using Progress = std::function<void(game::LineId line, game::Ply written)>;
    /// Replaces everything stored for `gameNumber`, beginning with the main line. Checks `stop` at
    /// each ply; plies committed before a stop stay readable. Errors: Storage, Cancelled;
    /// TextTooLong, which leaves the old rows in place.
    [[nodiscard]] Expected<void, Error> write(const game::Game& game, int gameNumber,
                                              std::stop_token stop = {},
                                              const Progress& progress = {});
    /// Limits a comment or tag, in bytes.
    void setLongestText(std::int64_t bytes) { m_longestText = bytes; }

    /// Returns rows and scalars at one ply. `line` must be the line that owns the ply
    /// (Game::owner), or 0 for ply 0. While another thread writes, only plies that it has reported
    /// may be read. `repeats` is the number of reads for measuring the time. Errors: Storage;
    /// NoSuchPly if nothing is stored there.
    [[nodiscard]] Expected<StoredSnapshot, Error> read(int gameNumber, game::LineId line,
                                                       game::Ply ply, int repeats = 1);
    /// Returns the numbers of the stored games, ascending. Errors: Storage.
    [[nodiscard]] Expected<std::vector<int>, Error> gameNumbers();
    /// Builds a game from its events, tags and annotations. Its moves are checked by the rules as
    /// they are recorded again. Errors: Storage, NoSuchGame.
    [[nodiscard]] Expected<std::shared_ptr<const game::Game>, Error> game(int gameNumber);
    /// See store::checkRows. Errors: Storage.
    [[nodiscard]] Expected<RowFaults, Error> check(const game::Game& game, int gameNumber,
                                                   tables::TableSet tables);
    /// Returns the size of the snapshots table with all its games. Reads the pages one by one, so
    /// that other connections to the same memory are not blocked. Errors: Storage, also if SQLite
    /// was built without page statistics; Cancelled.
    [[nodiscard]] Expected<StorageSize, Error> snapshotSize(const std::stop_token& stop = {});

private:
    GameStore() = default;
    struct Statements;

    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Statements> m_statements; ///< Destroyed before the connection.
    std::int64_t m_longestText = tables::longestText;
};

} // namespace plyline::store
