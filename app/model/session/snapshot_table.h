#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "core/store/game_store.h"

#include <memory>
#include <optional>
#include <vector>

namespace plyline::session {

/// The tables of the open game, filled in the background. Each game has its own database, so that
/// work on the game before never disturbs the next one.
class SnapshotTable : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~SnapshotTable() override;

    /// Discards the tables and fills new ones with this game.
    void fill(std::shared_ptr<const game::Game> game, int gameNumber);
    /// Whether read() can be called for this ply, whose event is on line `owner`: its rows are
    /// there, or the table has failed.
    [[nodiscard]] bool has(game::LineId owner, game::Ply ply) const;
    /// Reads the rows of a ply. Precondition: has(owner, ply). Errors: Storage, NoSuchPly.
    [[nodiscard]] Expected<store::StoredSnapshot, Error> read(game::LineId owner, game::Ply ply);
    /// The last ply of the line whose rows are written; none before the first.
    [[nodiscard]] std::optional<game::Ply> written(game::LineId line) const;
    /// None until everything is written.
    [[nodiscard]] const std::optional<store::StorageSize>& size() const { return m_size; }

Q_SIGNALS:
    void changed();

private:
    void setWritten(game::LineId line, game::Ply ply);
    void finish(const Expected<store::StorageSize, Error>& size);

    int m_gameNumber = 0;
    std::unique_ptr<store::GameStore> m_store;
    std::vector<std::optional<game::Ply>> m_written; ///< The last written ply of each line.
    std::optional<store::StorageSize> m_size;
    std::optional<Error> m_error;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::session
