#pragma once

#include "core/store/statement.h"
#include "core/store/stored_snapshot.h"

namespace plyline::store {

/// The table from which pieces are read: one row for each piece at each ply, or one for each stay
/// of a piece on a square.
enum class RowSource : std::uint8_t { Snapshots, Intervals };

/// Reads single plies with prepared statements that use an index.
class SnapshotReader
{
public:
    /// Errors: Storage.
    [[nodiscard]] static Expected<SnapshotReader, Error>
    prepare(const Connection& connection, RowSource source = RowSource::Snapshots);

    /// See GameStore::read. Errors: Storage, NoSuchPly.
    [[nodiscard]] Expected<StoredSnapshot, Error> read(int gameNumber, game::LineId line,
                                                       game::Ply ply, int repeats);

private:
    using Rows = std::vector<replay::PieceRow>;

    SnapshotReader(RowSource source, Statement rows, Statement scalars, Statement lastPly)
        : m_source(source),
          m_rows(std::move(rows)),
          m_scalars(std::move(scalars)),
          m_lastPly(std::move(lastPly))
    {}

    [[nodiscard]] Expected<Rows, Error> readRows(int gameNumber, game::LineId line, game::Ply ply);
    [[nodiscard]] Expected<replay::SnapshotScalars, Error>
    readScalars(int gameNumber, game::LineId line, game::Ply ply, const Rows& rows);
    [[nodiscard]] Error noSuchPly(int gameNumber, game::LineId line, game::Ply ply);

    RowSource m_source;
    Statement m_rows;
    Statement m_scalars;
    Statement m_lastPly;
};

} // namespace plyline::store
