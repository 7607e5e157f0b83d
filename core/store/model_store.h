#pragma once

#include "core/replay/replay.h"
#include "core/store/connection.h"

#include <memory>
#include <stop_token>

namespace plyline::store {

/// A way to keep a game so that every ply of it can be shown again.
struct StorageModel
{
    enum class Kind : std::uint8_t {
        Events,      ///< The events alone: a seek folds all up to the ply.
        Snapshots,   ///< Every row at every ply: a seek reads them.
        Intervals,   ///< A row for each time that a piece stood somewhere, valid from ply to ply.
        Checkpoints, ///< The events, and a snapshot at ply 0 and after every so many of them.
    };
    Kind kind = Kind::Events;
    int interval = 1; ///< Of the checkpoints, at least 1; else 1.

    /// The ply whose stored state a seek to `ply` starts from; the start's where none is stored.
    [[nodiscard]] game::Ply checkpointBefore(game::Ply ply) const;
    /// How many events a seek to `ply` folds.
    [[nodiscard]] int eventsFolded(game::Ply ply) const;
    bool operator==(const StorageModel&) const = default;
};

/// What the rows of a store take; tables without rows are not counted.
struct ModelSize
{
    std::int64_t rows = 0;
    std::int64_t bytes = 0;               ///< Of whole pages, their indexes with them.
    std::optional<std::int64_t> filled{}; ///< How much of that holds rows, where SQLite says it.
    bool operator==(const ModelSize&) const = default;
};

/// The state at a ply as a store gave it back.
struct SoughtState
{
    rules::Setup position;
    replay::PieceTable pieces;
    int eventsFolded = 0;
};

/// A database that keeps games in one of the models and gives single plies back from what it has
/// stored, from nothing else. Has the tables of core/tables, those filled that the model needs, and
/// one for the starts that are not the usual one. Leaves clocks out, so that all models hold the
/// same. For one thread.
class ModelStore
{
public:
    /// Errors: Storage.
    [[nodiscard]] static Expected<std::unique_ptr<ModelStore>, Error>
    open(StorageModel model, const StoreLocation& location);
    ~ModelStore();
    ModelStore(const ModelStore&) = delete;
    ModelStore& operator=(const ModelStore&) = delete;

    [[nodiscard]] const StorageModel& model() const { return m_model; }
    /// One line of a game, from ply 0 to its end; once for each number. Errors: Storage, Cancelled.
    [[nodiscard]] Expected<void, Error> add(const game::Game& game, int gameNumber,
                                            game::LineId line, const std::stop_token& stop = {});
    /// After the last `add`, before the rest. Errors: Storage.
    [[nodiscard]] Expected<void, Error> finish();

    /// Errors: Storage, Cancelled.
    [[nodiscard]] Expected<SoughtState, Error>
    seek(int gameNumber, game::LineId line, game::Ply ply, const std::stop_token& stop = {});
    /// By SQLite's page statistics: its dbstat table where it was compiled in and the database is
    /// not too large to go through, else its count of pages. Errors: Storage.
    [[nodiscard]] Expected<ModelSize, Error> size(const std::stop_token& stop = {});
    /// The same in one of the two ways. Errors: Storage, also without a dbstat.
    [[nodiscard]] Expected<ModelSize, Error> sizeByTable(const std::stop_token& stop = {});
    [[nodiscard]] Expected<ModelSize, Error> sizeByPageCount();

private:
    struct Parts;

    ModelStore() = default;
    [[nodiscard]] Expected<std::int64_t, Error> number(const QString& sql);

    StorageModel m_model;
    std::int64_t m_emptyPages = 0; ///< Of the database before a row was in it.
    bool m_isWriting = false;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Parts> m_parts; ///< Statements: gone before the connection.
};

} // namespace plyline::store
