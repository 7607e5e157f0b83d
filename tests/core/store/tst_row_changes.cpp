#include "core/store/row_changes.h"
#include "tests/core/store/stored_games.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestRowChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void executedTheyGiveTheRowsOfTheNextPly_data();
    void executedTheyGiveTheRowsOfTheNextPly();
    void aCaptureIsADeleteAndAnUpdate();
};

void TestRowChanges::executedTheyGiveTheRowsOfTheNextPly_data()
{
    QTest::addColumn<QString>("pgn");
    const auto row = [](const char* name, const char* text) {
        QTest::newRow(name) << QString::fromLatin1(text);
    };
    row("castlings", castlings);
    row("en passant", enPassant);
    row("promotions", promotions);
    row("chess960", chess960);
    row("inner rook", innerRook);
    row("null move", nullMove);
    row("clocks", clocks);
    row("variations", variations);
}

void TestRowChanges::executedTheyGiveTheRowsOfTheNextPly()
{
    QFETCH(QString, pgn);
    constexpr int number = 3;
    const GamePtr game = gameOf(pgn.toStdString());
    const StoreLocation location = StoreLocation::inMemory();
    const auto store = opened(location);
    QVERIFY(store->write(*game, number));
    auto connection = store::Connection::open(location);
    QVERIFY(connection);
    QSqlQuery query((*connection)->database());
    const auto run = [&query](const QString& sql) {
        if (!query.exec(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    };
    for (const game::Line& line : game->lines()) {
        const replay::Replay replay(game, line.id);
        for (Ply ply = line.forkPly.next(); ply <= line.lastPly(); ply = ply.next()) {
            const auto written = store->read(number, line.id, ply);
            QVERIFY(written);
            const QString where =
                QStringLiteral(" WHERE game_id = %1 AND line_id = %2 AND ply = %3")
                    .arg(number)
                    .arg(line.id.number())
                    .arg(ply.number());
            run(QStringLiteral("DELETE FROM snapshots") + where);
            run(QStringLiteral("DELETE FROM positions") + where);
            for (const QString& sql : store::rowChanges(replay, ply, number))
                run(sql);
            const auto made = store->read(number, line.id, ply);
            QVERIFY(made);
            QVERIFY2(made->snapshot == written->snapshot, qPrintable(where));
        }
    }
}

void TestRowChanges::aCaptureIsADeleteAndAnUpdate()
{
    const GamePtr game = gameOf("[Result \"*\"]\n\n1. e4 d5 2. exd5 *\n");
    const QStringList statements =
        store::rowChanges(replay::Replay(game, LineId::main()), Ply(3), 1);
    QStringList verbs;
    for (const QString& sql : statements)
        verbs << sql.section(u' ', 0, 0);
    QCOMPARE(verbs, (QStringList{QStringLiteral("INSERT"), QStringLiteral("DELETE"),
                                 QStringLiteral("UPDATE"), QStringLiteral("INSERT")}));
    QCOMPARE(statements[2],
             QStringLiteral("UPDATE snapshots\nSET x = 4, y = 5, last_changed_ply = 3\n"
                            "WHERE game_id = 1 AND line_id = 0 AND ply = 3 AND piece_id = 12"));
}

PLYLINE_EVENT_TEST(TestRowChanges)
#include "tst_row_changes.moc"
