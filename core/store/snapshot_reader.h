#pragma once

#include "core/store/statement.h"
#include "core/store/stored_snapshot.h"

namespace plyline::store {

/// Reads single plies with prepared, indexed statements.
class SnapshotReader
{
public:
    /// Errors: Storage.
    [[nodiscard]] static Expected<SnapshotReader, Error> prepare(const Connection& connection);

    /// See GameStore::read. Errors: Storage, NoSuchPly.
    [[nodiscard]] Expected<StoredSnapshot, Error> read(int gameNumber, game::LineId line,
                                                       game::Ply ply, int repeats);

private:
    using Rows = std::vector<replay::PieceRow>;

    SnapshotReader(Statement rows, Statement scalars, Statement lastPly)
        : m_rows(std::move(rows)), m_scalars(std::move(scalars)), m_lastPly(std::move(lastPly))
    {}

    [[nodiscard]] Expected<Rows, Error> readRows(int gameNumber, game::LineId line, game::Ply ply);
    [[nodiscard]] Expected<replay::SnapshotScalars, Error>
    readScalars(int gameNumber, game::LineId line, game::Ply ply, const Rows& rows);
    [[nodiscard]] Error noSuchPly(int gameNumber, game::LineId line, game::Ply ply);

    Statement m_rows;
    Statement m_scalars;
    Statement m_lastPly;
};

} // namespace plyline::store
