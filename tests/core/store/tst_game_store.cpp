#include <QTest>

#include "core/index/index_builder.h"
#include "tests/core/store/stored_games.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestGameStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadIsWhatWasFolded_data();
    void whatIsReadIsWhatWasFolded();
    void everySampleGameReadsBack();
    void aRowHoldsWhatItsNameSays_data();
    void aRowHoldsWhatItsNameSays();
    void theSqlIsTheStatementThatWasRun();
    void aPlyThatIsNotStoredIsSaid_data();
    void aPlyThatIsNotStoredIsSaid();
    void writingAgainReplacesOnlyThatGame();
    void sizesAreCounted();
    void aPlyIsFoundByItsKey();
};

void TestGameStore::whatIsReadIsWhatWasFolded_data()
{
    QTest::addColumn<std::string>("pgn");
    QTest::addColumn<int>("plies");
    QTest::addColumn<int>("lines");
    QTest::newRow("castling") << std::string(castlings) << 14 << 1;
    QTest::newRow("en passant") << std::string(enPassant) << 10 << 1;
    QTest::newRow("promotions") << std::string(promotions) << 4 << 1;
    QTest::newRow("Chess960") << std::string(chess960) << 6 << 1;
    QTest::newRow("Chess960, inner rook") << std::string(innerRook) << 3 << 1;
    QTest::newRow("null move") << std::string(nullMove) << 4 << 1;
    QTest::newRow("clocks") << std::string(clocks) << 5 << 1;
    QTest::newRow("variations") << std::string(variations) << 4 << 4;
    QTest::newRow("no moves") << std::string(noMoves) << 0 << 1;
}

void TestGameStore::whatIsReadIsWhatWasFolded()
{
    QFETCH(std::string, pgn);
    QFETCH(int, plies);
    QFETCH(int, lines);
    const GamePtr game = gameOf(pgn);
    QCOMPARE(game->mainLine().log.size(), plies); // else there would be nothing to compare
    QCOMPARE(static_cast<int>(game->lines().size()), lines);
    const auto store = opened(StoreLocation::inMemory());
    QVERIFY(store->write(*game, 7));
    QCOMPARE(firstDifference(*store, game, 7), QString());
}

void TestGameStore::everySampleGameReadsBack()
{
    const auto source = files::Source::open(PLYLINE_SAMPLES "/immortals.pgn");
    QVERIFY(source);
    const auto index = index::buildIndex(*source);
    QVERIFY(index->size() >= 24);
    const auto store = opened(StoreLocation::inMemory());
    for (int number = 1; number <= index->size(); ++number) {
        const auto& entry = index->entry(number - 1);
        const GamePtr game =
            pgn::buildGame(*source, entry.span(), number, static_cast<int>(entry.firstLine));
        QVERIFY(store->write(*game, number));
        QCOMPARE(firstDifference(*store, game, number), QString());
    }
}

void TestGameStore::aRowHoldsWhatItsNameSays_data()
{
    QTest::addColumn<std::string>("pgn");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("game") << std::string(castlings)
                          << QStringLiteral("SELECT game_id, white, black, white_elo, event, "
                                            "result, start_fen, is_chess960 FROM games")
                          << QStringList{QStringLiteral(
                                 "1|Castles|Short and long|2000|NULL|1/2-1/2|"
                                 "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1|0")};
    QTest::newRow("castling") << std::string(castlings)
                              << QStringLiteral(
                                     "SELECT ply, color, role, from_square, to_square, rook_id, "
                                     "rook_from, rook_to, lost_castling, san, uci FROM events "
                                     "WHERE rook_id IS NOT NULL")
                              << QStringList{
                                     QStringLiteral("9|white|king|e1|g1|7|h1|f1|KQ|O-O|e1g1"),
                                     QStringLiteral("14|black|king|e8|c8|24|a8|d8|kq|O-O-O|e8c8")};
    QTest::newRow("en passant") << std::string(enPassant)
                                << QStringLiteral(
                                       "SELECT ply, to_square, captured_piece_id, captured_role, "
                                       "captured_square FROM events "
                                       "WHERE captured_square <> to_square")
                                << QStringList{QStringLiteral("5|d6|19|pawn|d5"),
                                               QStringLiteral("10|c3|10|pawn|c4")};
    QTest::newRow("promotion") << std::string(promotions)
                               << QStringLiteral(
                                      "SELECT role, x, y, last_changed_ply FROM snapshots "
                                      "WHERE ply = 4 ORDER BY piece_id")
                               << QStringList{
                                      QStringLiteral("queen|6|6|4"), QStringLiteral("king|8|2|0"),
                                      QStringLiteral("knight|3|6|3"), QStringLiteral("king|8|8|0")};
    QTest::newRow("scalars")
        << std::string(clocks)
        << QStringLiteral("SELECT ply, turn, castling, halfmove_clock, fullmove_number, "
                          "white_clock_millis, black_clock_millis FROM positions WHERE ply > 1")
        << QStringList{QStringLiteral("2|white|KQkq|0|2|600000|598000"),
                       QStringLiteral("3|black|KQkq|1|2|600000|598000"),
                       QStringLiteral("4|white|KQkq|2|3|600000|590000"),
                       QStringLiteral("5|black|KQkq|3|3|581000|590000")};
    QTest::newRow("Chess960 rights")
        << std::string(innerRook) << QStringLiteral("SELECT ply, castling FROM positions")
        << QStringList{QStringLiteral("0|F"), QStringLiteral("1|F"), QStringLiteral("2|F"),
                       QStringLiteral("3|-")};
    QTest::newRow("null move") << std::string(nullMove)
                               << QStringLiteral("SELECT color, piece_id, from_square, san, uci "
                                                 "FROM events WHERE ply = 2")
                               << QStringList{QStringLiteral("black|NULL|NULL|--|0000")};
    QTest::newRow("lines") << std::string(variations)
                           << QStringLiteral("SELECT line_id, parent_line_id, fork_ply, last_ply "
                                             "FROM lines WHERE line_id IN (0, 1)")
                           << QStringList{QStringLiteral("0|NULL|0|4"), QStringLiteral("1|0|1|4")};
}

void TestGameStore::aRowHoldsWhatItsNameSays()
{
    QFETCH(std::string, pgn);
    QFETCH(QString, sql);
    QFETCH(QStringList, rows);
    const auto location = StoreLocation::inMemory();
    const auto store = opened(location);
    QVERIFY(store->write(*gameOf(pgn), 1));
    QCOMPARE(asked(location, sql), rows);
}

void TestGameStore::theSqlIsTheStatementThatWasRun()
{
    const auto location = StoreLocation::inMemory();
    const auto store = opened(location);
    QVERIFY(store->write(*gameOf(castlings), 12));
    const auto read = store->read(12, LineId(), Ply(9), 5);
    QVERIFY(read);
    QVERIFY(read->readMicros > 0.0);
    const QString sql = QString::fromStdString(read->sql);
    QVERIFY(sql.contains(u"game_id = 12 AND line_id = 0 AND ply = 9"));
    const QStringList rows = asked(location, sql);
    QCOMPARE(rows.size(), 32);
    QCOMPARE(rows[7], QStringLiteral("7|white|rook|6|1|9"));
}

void TestGameStore::aPlyThatIsNotStoredIsSaid_data()
{
    QTest::addColumn<int>("gameNumber");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("ply");
    QTest::addColumn<int>("limit");
    QTest::newRow("beyond the end") << 1 << 0 << 5 << 4;
    QTest::newRow("before the fork") << 1 << 1 << 1 << 4;
    QTest::newRow("another line") << 1 << 9 << 1 << -1;
    QTest::newRow("another game") << 2 << 0 << 0 << -1;
}

void TestGameStore::aPlyThatIsNotStoredIsSaid()
{
    QFETCH(int, gameNumber);
    QFETCH(int, line);
    QFETCH(int, ply);
    QFETCH(int, limit);
    const auto store = opened(StoreLocation::inMemory());
    QVERIFY(store->write(*gameOf(variations), 1));
    const auto read = store->read(gameNumber, LineId(line), Ply(ply));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NoSuchPly);
    QCOMPARE(read.error().number, ply);
    QCOMPARE(read.error().limit, limit);
}

void TestGameStore::writingAgainReplacesOnlyThatGame()
{
    const auto store = opened(StoreLocation::inMemory());
    const GamePtr one = gameOf(castlings);
    const GamePtr two = gameOf(variations);
    QVERIFY(store->write(*one, 1));
    QVERIFY(store->write(*one, 2));
    QVERIFY(store->write(*two, 2));
    QCOMPARE(firstDifference(*store, one, 1), QString());
    QCOMPARE(firstDifference(*store, two, 2), QString());
    QVERIFY(!store->read(2, LineId(), Ply(5)));
}

void TestGameStore::sizesAreCounted()
{
    const auto store = opened(StoreLocation::inMemory());
    const auto empty = store->snapshotSize();
    QVERIFY(empty);
    QCOMPARE(empty->rows, 0);

    const GamePtr game = gameOf(promotions); // 5, 4, 4, 4, 4 pieces
    QVERIFY(store->write(*game, 1));
    QCOMPARE(store->snapshotSize()->rows, 21);

    const GamePtr longer = longGame(200);
    QVERIFY(store->write(*longer, 1));
    const auto size = store->snapshotSize();
    QVERIFY(size);
    QCOMPARE(size->rows, 201 * 32);
    // A row takes at least its two words and nine columns; pages are of 4 KiB.
    QVERIFY(size->bytes > size->rows * 15);
    QVERIFY(size->bytes < size->rows * 80);
    QCOMPARE(size->bytes % 4096, 0);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(store->snapshotSize(stop.get_token()).error().code, ErrorCode::Cancelled);
}

/// A scan of the table would cost more with each ply; a sort would mean that the rows of a ply do
/// not stand side by side.
void TestGameStore::aPlyIsFoundByItsKey()
{
    const auto location = StoreLocation::inMemory();
    const auto store = opened(location);
    QVERIFY(store->write(*gameOf(castlings), 1));
    const QString sql = QString::fromStdString(store->read(1, LineId(), Ply(3))->sql);
    const QStringList plan = asked(location, QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
    QCOMPARE(plan.size(), 1);
    QVERIFY2(plan[0].contains(u"SEARCH snapshots USING PRIMARY KEY "
                              u"(game_id=? AND line_id=? AND ply=?)"),
             qPrintable(plan[0]));
}

PLYLINE_EVENT_TEST(TestGameStore)
#include "tst_game_store.moc"
