#include "core/store/snapshot_reader.h"

#include "core/base/numbers.h"
#include "core/rules/fen.h"
#include "core/store/names.h"
#include "core/store/selection.h"

#include <algorithm>
#include <chrono>

namespace plyline::store {

namespace {

constexpr auto snapshotColumns =
    select<tables::TableId::Snapshots>({"piece_id", "color", "role", "x", "y", "last_changed_ply"});
constexpr auto intervalColumns =
    select<tables::TableId::Intervals>({"piece_id", "color", "role", "x", "y", "valid_from"});
constexpr auto scalarColumns = select<tables::TableId::Positions>(
    {"turn", "castling", "en_passant", "halfmove_clock", "fullmove_number", "white_clock_millis",
     "black_clock_millis"});
constexpr char selectLastPly[] = "SELECT max(ply) FROM positions WHERE game_id = ? AND line_id = ?";

std::string selectScalars()
{
    return "SELECT " + scalarColumns.list() +
           " FROM positions WHERE game_id = ? AND line_id = ? AND ply = ?";
}

std::string sqlOf(RowSource source)
{
    if (source == RowSource::Snapshots) {
        return "SELECT " + snapshotColumns.list() +
               "\nFROM snapshots\n"
               "WHERE game_id = ? AND line_id = ? AND ply = ?\n"
               "ORDER BY piece_id";
    }
    return "SELECT " + intervalColumns.list() +
           "\nFROM intervals\n"
           "WHERE game_id = ? AND line_id = ?\n"
           "AND ? BETWEEN valid_from AND ifnull(valid_to - 1, 9223372036854775807)\n"
           "ORDER BY piece_id";
}

/// The places of a piece's values in a row.
struct PieceColumns
{
    int id, color, role, x, y, changed;
};
constexpr PieceColumns inSnapshots{
    snapshotColumns["piece_id"], snapshotColumns["color"], snapshotColumns["role"],
    snapshotColumns["x"],        snapshotColumns["y"],     snapshotColumns["last_changed_ply"]};
constexpr PieceColumns inIntervals{intervalColumns["piece_id"], intervalColumns["color"],
                                   intervalColumns["role"],     intervalColumns["x"],
                                   intervalColumns["y"],        intervalColumns["valid_from"]};

Error unexpectedValue(const char* table)
{
    return storageError(std::string("unexpected value in table ") + table);
}

std::optional<replay::PieceRow> pieceRow(const QSqlQuery& row, const PieceColumns& in)
{
    const auto id = intOf(row.value(in.id));
    const auto color = colorOfName(row.value(in.color).toString());
    const auto role = roleOfName(row.value(in.role).toString());
    const auto x = intOf(row.value(in.x));
    const auto y = intOf(row.value(in.y));
    const auto changed = intOf(row.value(in.changed));
    const bool isOnBoard = x && y && *x >= 1 && *x <= 8 && *y >= 1 && *y <= 8;
    if (!id || *id < 0 || *id >= game::maxPieces || !color || !role || !isOnBoard || !changed)
        return std::nullopt;
    return replay::PieceRow{game::PieceId(*id), *color, *role, rules::Square::fromXY(*x, *y),
                            game::Ply(*changed)};
}

/// The castling letters refer to rooks, so the pieces are needed to read them.
std::optional<rules::CastlingRights> castlingRights(const std::string& letters,
                                                    const std::vector<replay::PieceRow>& rows)
{
    rules::Board board;
    for (const replay::PieceRow& row : rows)
        board.put(row.square, {row.color, row.role});
    const auto setup = rules::fen::parse(rules::fen::writePlacement(board) + " w " + letters);
    return setup ? std::optional(setup->castling) : std::nullopt;
}

std::optional<std::int64_t> millis(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional<std::int64_t>(value.toLongLong());
}

/// Returns the statement with values in place of the question marks.
std::string filledIn(std::string sql, std::initializer_list<int> values)
{
    for (const int value : values)
        sql.replace(sql.find('?'), 1, std::to_string(value));
    return sql;
}

} // namespace

Expected<SnapshotReader, Error> SnapshotReader::prepare(const Connection& connection,
                                                        RowSource source)
{
    auto rows = Statement::prepare(connection, QString::fromStdString(sqlOf(source)));
    if (!rows)
        return unexpected(rows.error());
    auto scalars = Statement::prepare(connection, QString::fromStdString(selectScalars()));
    if (!scalars)
        return unexpected(scalars.error());
    auto lastPly = Statement::prepare(connection, QString::fromLatin1(selectLastPly));
    if (!lastPly)
        return unexpected(lastPly.error());
    return SnapshotReader(source, std::move(*rows), std::move(*scalars), std::move(*lastPly));
}

Expected<StoredSnapshot, Error> SnapshotReader::read(int gameNumber, game::LineId line,
                                                     game::Ply ply, int repeats)
{
    Rows rows;
    std::vector<double> micros;
    for (int i = 0; i < std::max(1, repeats); ++i) {
        const auto before = std::chrono::steady_clock::now();
        auto read = readRows(gameNumber, line, ply);
        micros.push_back(
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - before)
                .count());
        if (!read)
            return unexpected(read.error());
        rows = std::move(*read);
    }
    const auto scalars = readScalars(gameNumber, line, ply, rows);
    if (!scalars)
        return unexpected(scalars.error());
    return StoredSnapshot{{ply, std::move(rows), *scalars},
                          filledIn(sqlOf(m_source), {gameNumber, line.number(), ply.number()}),
                          medianOf(std::move(micros))};
}

Expected<SnapshotReader::Rows, Error> SnapshotReader::readRows(int gameNumber, game::LineId line,
                                                               game::Ply ply)
{
    if (auto done = m_rows.run(gameNumber, line.number(), ply.number()); !done)
        return unexpected(done.error());
    Rows rows;
    rows.reserve(game::maxPieces);
    while (m_rows.next()) {
        const auto row =
            pieceRow(m_rows.row(), m_source == RowSource::Snapshots ? inSnapshots : inIntervals);
        // There must be one row for each piece, in the order of the pieces.
        if (!row || (!rows.empty() && row->pieceId <= rows.back().pieceId)) {
            m_rows.finish();
            return unexpected(
                unexpectedValue(m_source == RowSource::Snapshots ? "snapshots" : "intervals"));
        }
        rows.push_back(*row);
    }
    const auto ended = m_rows.ended();
    m_rows.finish();
    if (!ended)
        return unexpected(ended.error());
    return rows;
}

Expected<replay::SnapshotScalars, Error>
SnapshotReader::readScalars(int gameNumber, game::LineId line, game::Ply ply, const Rows& rows)
{
    if (auto done = m_scalars.run(gameNumber, line.number(), ply.number()); !done)
        return unexpected(done.error());
    if (!m_scalars.next()) {
        const auto ended = m_scalars.ended();
        return unexpected(ended ? noSuchPly(gameNumber, line, ply) : ended.error());
    }
    const QSqlQuery& row = m_scalars.row();
    const auto turn = colorOfName(row.value(scalarColumns["turn"]).toString());
    const auto castling =
        castlingRights(row.value(scalarColumns["castling"]).toString().toStdString(), rows);
    const auto enPassant =
        rules::Square::parse(row.value(scalarColumns["en_passant"]).toString().toStdString());
    const auto halfmoves = intOf(row.value(scalarColumns["halfmove_clock"]));
    const auto moves = intOf(row.value(scalarColumns["fullmove_number"]));
    const bool isReadable =
        turn && castling && halfmoves && moves &&
        enPassant.has_value() == !row.value(scalarColumns["en_passant"]).isNull();
    replay::SnapshotScalars scalars;
    if (isReadable) {
        scalars = {*turn,
                   *castling,
                   enPassant,
                   *halfmoves,
                   *moves,
                   millis(row.value(scalarColumns["white_clock_millis"])),
                   millis(row.value(scalarColumns["black_clock_millis"]))};
    }
    m_scalars.finish();
    if (!isReadable)
        return unexpected(unexpectedValue("positions"));
    return scalars;
}

Error SnapshotReader::noSuchPly(int gameNumber, game::LineId line, game::Ply ply)
{
    Error error;
    error.code = ErrorCode::NoSuchPly;
    error.number = ply.number();
    error.limit = -1;
    if (m_lastPly.run(gameNumber, line.number()) && m_lastPly.next() &&
        !m_lastPly.row().value(0).isNull())
        error.limit = m_lastPly.row().value(0).toInt();
    m_lastPly.finish();
    return error;
}

} // namespace plyline::store
