#include "core/store/model_writer.h"

#include "core/game/move_text.h"
#include "core/rules/fen.h"
#include "core/tables/line_fold.h"

#include <algorithm>
#include <numeric>

namespace plyline::store {

using game::MoveEvent;
using game::Ply;
using tables::TableId;
using Kind = StorageModel::Kind;

/// Where the writing has come to.
struct ModelWriter::Place
{
    tables::RowKey key;
    rules::Setup position;
    replay::PieceTable pieces;
};

Expected<ModelWriter, Error> ModelWriter::prepare(const Connection& connection, StorageModel model)
{
    auto create = Statement::prepare(
        connection,
        QStringLiteral("CREATE TABLE starts (game_id INTEGER PRIMARY KEY, fen TEXT) STRICT"));
    if (!create)
        return unexpected(create.error());
    if (auto done = create->run(); !done)
        return unexpected(done.error());
    auto starts =
        Statement::prepare(connection, QStringLiteral("INSERT INTO starts VALUES (?, ?)"));
    if (!starts)
        return unexpected(starts.error());
    auto rows = RowWriter::prepare(connection);
    if (!rows)
        return unexpected(rows.error());
    return ModelWriter(model, std::move(*rows), std::move(*starts));
}

std::int64_t ModelWriter::rows() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), m_startCount);
}

int ModelWriter::filledTableCount() const
{
    const auto isFilled = [](std::int64_t count) { return count > 0; };
    return static_cast<int>(std::count_if(m_counts.begin(), m_counts.end(), isFilled)) +
           (m_startCount > 0 ? 1 : 0);
}

QString ModelWriter::filledTables() const
{
    QStringList names;
    for (const tables::Table& table : tables::tables()) {
        if (m_counts[static_cast<std::size_t>(table.id)] > 0)
            names << QStringLiteral("'%1'").arg(
                QString::fromLatin1(table.name.data(), static_cast<qsizetype>(table.name.size())));
    }
    if (m_startCount > 0)
        names << QStringLiteral("'starts'");
    return names.join(QStringLiteral(", "));
}

Expected<void, Error> ModelWriter::write(const game::Game& game, int gameNumber, game::LineId line,
                                         const std::stop_token& stop)
{
    const std::vector<const MoveEvent*> path = game.path(line);
    std::vector<std::string> sans;
    if (m_model.kind == Kind::Events || m_model.kind == Kind::Checkpoints)
        sans = game::sanTexts(game.start(), path, stop);
    Place place{{gameNumber, line, Ply()},
                game.start(),
                replay::PieceTableProjection::initial(game.start())};
    auto done = writeStart(place);
    for (std::size_t i = 0; done && i < path.size(); ++i) {
        if (stop.stop_requested())
            return unexpected(cancelledError());
        const MoveEvent& event = *path[i];
        const Ply ply = place.key.ply.next();
        if (m_model.kind == Kind::Intervals) {
            for (const game::PieceId id : tables::touchedPieces(event)) {
                if (done)
                    done = writeInterval(place, *place.pieces.row(id), ply);
            }
        }
        place.key.ply = ply;
        replay::PositionProjection::apply(place.position, event, ply);
        replay::PieceTableProjection::apply(place.pieces, event, ply);
        if (done)
            done = writeEvent(place, event, sans.empty() ? std::string() : sans[i],
                              game.castlingStyle());
    }
    if (m_model.kind == Kind::Intervals) {
        for (const replay::PieceRow& row : place.pieces.rows()) {
            if (done)
                done = writeInterval(place, row, std::nullopt);
        }
    }
    return done;
}

Expected<void, Error> ModelWriter::writeStart(const Place& place)
{
    switch (m_model.kind) {
    case Kind::Events:
        if (place.position == rules::Setup::start())
            return {};
        ++m_startCount;
        return m_starts.run(place.key.gameNumber, rules::fen::write(place.position));
    case Kind::Intervals:
        return writePosition(place);
    case Kind::Snapshots:
    case Kind::Checkpoints:
        return writeState(place);
    }
    return {};
}

/// What the model keeps of a ply.
Expected<void, Error> ModelWriter::writeEvent(const Place& place, const MoveEvent& event,
                                              const std::string& san, rules::CastlingStyle style)
{
    switch (m_model.kind) {
    case Kind::Snapshots:
        return writeCopiedState(place, event);
    case Kind::Intervals:
        return writePosition(place);
    case Kind::Events:
    case Kind::Checkpoints:
        break;
    }
    auto done =
        put(TableId::Events, tables::eventRow(place.key, event, san, game::uciText(event, style)));
    const bool isCheckpoint = m_model.kind == Kind::Checkpoints &&
                              m_model.checkpointBefore(place.key.ply) == place.key.ply;
    return done && isCheckpoint ? writeState(place) : done;
}

Expected<void, Error> ModelWriter::writeState(const Place& place)
{
    for (const replay::PieceRow& row : place.pieces.rows()) {
        if (auto done = put(TableId::Snapshots, tables::snapshotRow(place.key, row)); !done)
            return done;
    }
    return writePosition(place);
}

Expected<void, Error> ModelWriter::writeCopiedState(const Place& place, const MoveEvent& event)
{
    if (auto done = m_rows.copyUnmoved(place.key, place.key.line, event); !done)
        return done;
    const auto moved = tables::movedPieces(event);
    m_counts[static_cast<std::size_t>(TableId::Snapshots)] +=
        place.pieces.size() - static_cast<int>(moved.size());
    for (const game::PieceId id : moved) {
        const auto row = tables::snapshotRow(place.key, *place.pieces.row(id));
        if (auto done = put(TableId::Snapshots, row); !done)
            return done;
    }
    return writePosition(place);
}

Expected<void, Error> ModelWriter::writePosition(const Place& place)
{
    return put(TableId::Positions, tables::positionRow(place.key, place.position.board,
                                                       replay::scalarsOf(place.position)));
}

Expected<void, Error> ModelWriter::writeInterval(const Place& place, const replay::PieceRow& row,
                                                 std::optional<Ply> validTo)
{
    return put(TableId::Intervals, tables::intervalRow(place.key, {row, validTo}));
}

Expected<void, Error> ModelWriter::put(TableId table, const tables::Row& row)
{
    ++m_counts[static_cast<std::size_t>(table)];
    return m_rows.write(table, row);
}

} // namespace plyline::store
