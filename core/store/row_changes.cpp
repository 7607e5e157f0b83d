#include "core/store/row_changes.h"

#include "core/replay/snapshot.h"
#include "core/rules/fen.h"
#include "core/store/names.h"

namespace plyline::store {

using game::Ply;

namespace {

/// The rows that the statements concern.
struct Address
{
    int game;
    int line;
    int ply;

    [[nodiscard]] QString where() const
    {
        return QStringLiteral("WHERE game_id = %1 AND line_id = %2 AND ply = %3")
            .arg(game)
            .arg(line)
            .arg(ply);
    }
};

Address addressOf(const replay::Replay& replay, Ply ply, int gameNumber)
{
    const game::LineId owner =
        ply == Ply() ? game::LineId::main() : replay.game()->owner(replay.line(), ply);
    return {gameNumber, owner.number(), ply.number()};
}

QString copied(const Address& before, const Address& after)
{
    return QStringLiteral("INSERT INTO snapshots\n"
                          "SELECT game_id, %1, %2, piece_id, color, role, x, y, last_changed_ply\n"
                          "FROM snapshots\n%3")
        .arg(after.line)
        .arg(after.ply)
        .arg(before.where());
}

QString removed(const Address& at, game::PieceId id)
{
    return QStringLiteral("DELETE FROM snapshots\n%1 AND piece_id = %2")
        .arg(at.where())
        .arg(id.number());
}

QString updated(const Address& at, const replay::PieceRow& row, bool isPromotion)
{
    const QString role =
        isPromotion ? QStringLiteral("role = '%1', ").arg(roleName(row.role)) : QString();
    return QStringLiteral("UPDATE snapshots\nSET %1x = %2, y = %3, last_changed_ply = %4\n"
                          "%5 AND piece_id = %6")
        .arg(role)
        .arg(row.x())
        .arg(row.y())
        .arg(at.ply)
        .arg(at.where())
        .arg(row.pieceId.number());
}

QString quoted(const QString& text)
{
    return QStringLiteral("'%1'").arg(text);
}

QString numberOrNull(const std::optional<std::int64_t>& number)
{
    return number ? QString::number(*number) : QStringLiteral("NULL");
}

QString scalars(const Address& at, const replay::Replay& replay)
{
    const replay::Snapshot snapshot = replay::snapshotAt(replay, Ply(at.ply));
    const replay::SnapshotScalars& all = snapshot.scalars;
    const QStringList values{QString::number(at.game),
                             QString::number(at.line),
                             QString::number(at.ply),
                             quoted(colorName(all.turn)),
                             quoted(QString::fromStdString(rules::fen::writeCastling(
                                 replay::setupOf(snapshot).board, all.castling))),
                             all.enPassant ? quoted(QString::fromStdString(all.enPassant->name()))
                                           : QStringLiteral("NULL"),
                             QString::number(all.halfmoveClock),
                             QString::number(all.fullmoveNumber),
                             numberOrNull(all.whiteClockMillis),
                             numberOrNull(all.blackClockMillis)};
    return QStringLiteral("INSERT INTO positions\nVALUES (%1)")
        .arg(values.join(QStringLiteral(", ")));
}

} // namespace

QStringList rowChanges(const replay::Replay& replay, Ply ply, int gameNumber)
{
    const game::MoveEvent& event = replay.event(ply);
    const Address before = addressOf(replay, ply.previous(), gameNumber);
    const Address after = addressOf(replay, ply, gameNumber);
    const replay::PieceTable pieces = replay.piecesAt(ply);
    QStringList statements{copied(before, after)};
    if (event.capture)
        statements << removed(after, event.capture->pieceId);
    if (event.step) {
        statements << updated(after, *pieces.row(event.step->pieceId), event.promotion.has_value());
    }
    if (event.rookHop)
        statements << updated(after, *pieces.row(event.rookHop->pieceId), false);
    statements << scalars(after, replay);
    return statements;
}

} // namespace plyline::store
