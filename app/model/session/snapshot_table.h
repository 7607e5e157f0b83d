#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "core/store/game_store.h"

#include <memory>
#include <optional>
#include <vector>

namespace plyline::session {

/// The opened game's tables: filled in the background, read here. Each game has a database of its
/// own, so that a game that is left never disturbs the next one.
class SnapshotTable : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~SnapshotTable() override;

    /// Starts anew with this game.
    void fill(std::shared_ptr<const game::Game> game, int gameNumber);
    /// Whether the rows of this ply, which `owner` holds, may be read or the attempt will say why
    /// not.
    [[nodiscard]] bool has(game::LineId owner, game::Ply ply) const;
    /// Precondition: has(owner, ply). Errors: Storage, NoSuchPly.
    [[nodiscard]] Expected<store::StoredSnapshot, Error> read(game::LineId owner, game::Ply ply);
    /// The last ply of this line that is in the table; none before the first.
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
    std::vector<std::optional<game::Ply>> m_written; ///< By line.
    std::optional<store::StorageSize> m_size;
    std::optional<Error> m_error;
    jobs::Job m_job; ///< Last: it is gone before what it delivers to.
};

} // namespace plyline::session
