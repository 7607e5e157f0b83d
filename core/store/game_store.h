#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/store/stored_snapshot.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <functional>
#include <memory>
#include <stop_token>

namespace plyline::store {

/// Where the tables are: an in-memory database that all connections of this process to the same
/// name share, and that is gone with its last connection, or a file.
struct StoreLocation
{
    QString name;
    bool isFile = false;
    /// A name that no other store of this process has.
    [[nodiscard]] static StoreLocation inMemory();
    [[nodiscard]] static StoreLocation file(const QString& path);
};

/// One thread's connection to the tables of schema.h: games, lines, events, snapshots, positions.
class GameStore
{
public:
    /// Creates the tables when they are not there. Errors: Storage.
    [[nodiscard]] static Expected<std::unique_ptr<GameStore>, Error>
    open(const StoreLocation& location);
    ~GameStore();
    GameStore(const GameStore&) = delete;
    GameStore& operator=(const GameStore&) = delete;

    /// Called after each committed batch: every ply up to and with this one of the line may be
    /// read.
    using Progress = std::function<void(game::LineId line, game::Ply written)>;
    /// Replaces what is stored for `gameNumber`. The main line is written first. Looks at `stop` at
    /// least every 10 ms; what was committed before a stop stays readable. Errors: Storage,
    /// Cancelled.
    [[nodiscard]] Expected<void, Error> write(const game::Game& game, int gameNumber,
                                              std::stop_token stop, const Progress& progress);

    /// The rows and scalars at one ply. `line` must be the one that owns the ply: Game::owner, or 0
    /// for ply 0. The repeats are for the time alone. Errors: Storage, NoSuchPly when nothing is
    /// stored there.
    [[nodiscard]] Expected<StoredSnapshot, Error> read(int gameNumber, game::LineId line,
                                                       game::Ply ply, int repeats = 1);
    /// Errors: Storage.
    [[nodiscard]] Expected<StorageSize, Error> snapshotSize();

private:
    GameStore() = default;
    struct Statements;

    QString m_connectionName;
    std::unique_ptr<Statements> m_statements;
};

} // namespace plyline::store
