#include "core/store/row_writer.h"

namespace plyline::store {

namespace {

QString insertInto(const tables::Table& table)
{
    QStringList values;
    for (const tables::Column& column : table.columns) {
        values << (column.type == tables::Column::Type::Text ? QStringLiteral("CAST(? AS TEXT)")
                                                             : QStringLiteral("?"));
    }
    return QStringLiteral("INSERT INTO %1 VALUES (%2)")
        .arg(QString::fromLatin1(table.name.data(), static_cast<qsizetype>(table.name.size())),
             values.join(QStringLiteral(", ")));
}

} // namespace

Expected<RowWriter, Error> RowWriter::prepare(const Connection& connection)
{
    std::vector<Statement> inserts;
    for (const tables::Table& table : tables::tables()) {
        auto statement = Statement::prepare(connection, insertInto(table));
        if (!statement)
            return unexpected(statement.error());
        inserts.push_back(std::move(*statement));
    }
    auto unmoved = Statement::prepare(
        connection,
        QStringLiteral(
            "INSERT INTO snapshots "
            "SELECT game_id, ?, ?, piece_id, color, role, x, y, last_changed_ply FROM snapshots "
            "WHERE game_id = ? AND line_id = ? AND ply = ? AND piece_id NOT IN (?, ?, ?)"));
    if (!unmoved)
        return unexpected(unmoved.error());
    return RowWriter(std::move(inserts), std::move(*unmoved));
}

Expected<void, Error> RowWriter::write(tables::TableId table, const tables::Row& row)
{
    return m_inserts[static_cast<std::size_t>(table)].runRow(row);
}

Expected<void, Error> RowWriter::copyUnmoved(const tables::RowKey& key, game::LineId before,
                                             const game::MoveEvent& event)
{
    constexpr int nobody = -1;
    return m_unmoved.run(key.line.number(), key.ply.number(), key.gameNumber, before.number(),
                         key.ply.previous().number(),
                         event.step ? event.step->pieceId.number() : nobody,
                         event.capture ? event.capture->pieceId.number() : nobody,
                         event.rookHop ? event.rookHop->pieceId.number() : nobody);
}

} // namespace plyline::store
