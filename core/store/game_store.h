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

/// One thread's view of the tables of core/tables. Needs a
/// QCoreApplication, which finds the SQL driver.
class GameStore
{
public:
    /// Creates the tables when they are not there. Errors: as of Connection::open.
    [[nodiscard]] static Expected<std::unique_ptr<GameStore>, Error>
    open(const StoreLocation& location, const std::stop_token& stop = {});
    ~GameStore();
    GameStore(const GameStore&) = delete;
    GameStore& operator=(const GameStore&) = delete;

    /// Called after each committed batch: every ply up to and with this one of the line may be
    /// read.
    using Progress = std::function<void(game::LineId line, game::Ply written)>;
    /// Replaces what is stored for `gameNumber`. The main line is written first. Looks at `stop` at
    /// each ply; what was committed before a stop stays readable. Errors: Storage, Cancelled;
    /// TextTooLong, and what was stored for the number stays.
    [[nodiscard]] Expected<void, Error> write(const game::Game& game, int gameNumber,
                                              std::stop_token stop = {},
                                              const Progress& progress = {});
    /// Of a comment or tag that is written, in bytes.
    void setLongestText(std::int64_t bytes) { m_longestText = bytes; }

    /// The rows and scalars at one ply. `line` must be the one that owns the ply: Game::owner, or 0
    /// for ply 0. While another thread writes, only plies that it has told of may be read. The
    /// repeats are for the time alone. Errors: Storage, NoSuchPly when nothing is stored there.
    [[nodiscard]] Expected<StoredSnapshot, Error> read(int gameNumber, game::LineId line,
                                                       game::Ply ply, int repeats = 1);
    /// In ascending order. Errors: Storage.
    [[nodiscard]] Expected<std::vector<int>, Error> gameNumbers();
    /// The game as its events, tags and annotations say, its moves checked through the rules as
    /// they are recorded again. Errors: Storage, NoSuchGame.
    [[nodiscard]] Expected<std::shared_ptr<const game::Game>, Error> game(int gameNumber);
    /// See store::checkRows. Errors: Storage.
    [[nodiscard]] Expected<RowFaults, Error> check(const game::Game& game, int gameNumber,
                                                   tables::TableSet tables);
    /// Of the snapshots table, all games in it. Reads its pages one by one, so that other
    /// connections to the same memory wait for none longer. Errors: Storage, also where SQLite was
    /// built without its page statistics; Cancelled.
    [[nodiscard]] Expected<StorageSize, Error> snapshotSize(const std::stop_token& stop = {});

private:
    GameStore() = default;
    struct Statements;

    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Statements> m_statements; ///< Gone before the connection.
    std::int64_t m_longestText = tables::longestText;
};

} // namespace plyline::store
