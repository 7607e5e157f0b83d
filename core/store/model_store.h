#pragma once

#include "core/replay/replay.h"
#include "core/store/connection.h"

#include <memory>
#include <stop_token>

namespace plyline::store {

/// A way to store a game so that every ply of it can be shown again.
struct StorageModel
{
    enum class Kind : std::uint8_t {
        Events,      ///< Events only: a seek folds all events up to the ply.
        Snapshots,   ///< All rows of every ply: a seek reads them.
        Intervals,   ///< One row for each stay of a piece on a square, valid from ply to ply.
        Checkpoints, ///< Events, and a snapshot at ply 0 and after every `interval` events.
    };
    Kind kind = Kind::Events;
    int interval = 1; ///< Events between checkpoints, at least 1; 1 for other kinds.

    /// Returns the ply whose stored state a seek to `ply` starts from; the start's if none is
    /// stored.
    [[nodiscard]] game::Ply checkpointBefore(game::Ply ply) const;
    /// Returns the number of events that a seek to `ply` folds.
    [[nodiscard]] int eventsFolded(game::Ply ply) const;
    bool operator==(const StorageModel&) const = default;
};

/// The size of a store's rows, not counting tables without rows.
struct ModelSize
{
    std::int64_t rows = 0;
    std::int64_t bytes = 0;               ///< Whole pages, including indexes.
    std::optional<std::int64_t> filled{}; ///< The part that holds rows, if SQLite tells.
    bool operator==(const ModelSize&) const = default;
};

/// The state at a ply as a store returned it.
struct SoughtState
{
    rules::Setup position;
    replay::PieceTable pieces;
    int eventsFolded = 0;
};

/// A database that stores games in one of the models and returns single plies from nothing but what
/// it has stored. It has the tables of core/tables, of which it fills those that the model needs,
/// and one for unusual start positions. Leaves out clocks, so that all models store the same. Used
/// by one thread.
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
    /// Adds one line of a game from ply 0 to its end; only once for each game number. Errors:
    /// Storage, Cancelled.
    [[nodiscard]] Expected<void, Error> add(const game::Game& game, int gameNumber,
                                            game::LineId line, const std::stop_token& stop = {});
    /// Call it after the last `add` and before seek and size. Errors: Storage.
    [[nodiscard]] Expected<void, Error> finish();

    /// Errors: Storage, Cancelled.
    [[nodiscard]] Expected<SoughtState, Error>
    seek(int gameNumber, game::LineId line, game::Ply ply, const std::stop_token& stop = {});
    /// Returns the size from SQLite's dbstat table if it is available and the database is not too
    /// large to read through, otherwise from its page count. Errors: Storage.
    [[nodiscard]] Expected<ModelSize, Error> size(const std::stop_token& stop = {});
    /// Do the same in one of the two ways. Errors: Storage, also if there is no dbstat.
    [[nodiscard]] Expected<ModelSize, Error> sizeByTable(const std::stop_token& stop);
    [[nodiscard]] Expected<ModelSize, Error> sizeByPageCount();

private:
    struct Parts;

    ModelStore() = default;
    [[nodiscard]] Expected<std::int64_t, Error> number(const QString& sql);

    StorageModel m_model;
    std::int64_t m_emptyPages = 0; ///< Pages of the database before it had rows.
    bool m_isWriting = false;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Parts> m_parts; ///< Statements; destroyed before the connection.
};

} // namespace plyline::store
