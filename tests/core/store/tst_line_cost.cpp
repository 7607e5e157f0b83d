#include <QTest>

#include "core/store/line_cost.h"
#include "tests/core/store/stored_games.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using store::GameLine;
using store::LineCost;
using LineKind = store::StorageModel::Kind;

class TestLineCost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPlyFoldsItsEventsAndReadsItsRows();
    void theSizesAreThoseOfTheModelsBuiltAlone();
    void aVariationIsCountedFromTheStartOfTheGame();
    void aStopEndsIt();
};

void TestLineCost::eachPlyFoldsItsEventsAndReadsItsRows()
{
    const GamePtr game = gameOf(enPassant);
    const auto cost = store::measureLine(GameLine{game, 1, LineId::main()});
    QVERIFY(cost);
    // 3. exd6 e.p., 4. dxc7 and 5... bxc3 e.p. take: written by hand.
    const std::vector<int> rows{32, 32, 32, 32, 32, 31, 31, 30, 30, 30, 29};
    QCOMPARE(cost->plies.size(), rows.size());
    for (std::size_t ply = 0; ply < rows.size(); ++ply) {
        QCOMPARE(cost->plies[ply].eventsFolded, static_cast<int>(ply));
        QCOMPARE(cost->plies[ply].rowsRead, rows[ply]);
        QVERIFY(cost->plies[ply].replayMicros > 0.0);
        QVERIFY(cost->plies[ply].readMicros > 0.0);
    }
}

void TestLineCost::theSizesAreThoseOfTheModelsBuiltAlone()
{
    const GameLine line{gameOf(castlings), 1, LineId::main()};
    const store::GameLines lines{1, [&line](int, const std::stop_token&) { return line; }};
    const auto cost = store::measureLine(line);
    QVERIFY(cost);
    QCOMPARE(cost->events,
             store::buildModel({LineKind::Events}, lines, StoreLocation::inMemory())->size);
    QCOMPARE(cost->snapshots,
             store::buildModel({LineKind::Snapshots}, lines, StoreLocation::inMemory())->size);
    QCOMPARE(cost->events.rows, std::int64_t{14});
}

void TestLineCost::aVariationIsCountedFromTheStartOfTheGame()
{
    const GamePtr game =
        gameOf("[Result \"*\"]\n\n1. e4 e5 (1... d5 2. exd5 Qxd5) 2. Nf3 Nc6 3. Bb5 a6 *\n");
    QCOMPARE(game->lines().size(), 2u);
    const auto cost = store::measureLine(GameLine{game, 1, LineId(1)});
    QVERIFY(cost);
    QCOMPARE(cost->plies.size(), 5u);
    QCOMPARE(cost->plies[4].eventsFolded, 4);
    QCOMPARE(cost->plies[4].rowsRead, 30);
    QCOMPARE(cost->events.rows, std::int64_t{4});
}

void TestLineCost::aStopEndsIt()
{
    std::stop_source stop;
    stop.request_stop();
    const auto cost =
        store::measureLine(GameLine{gameOf(castlings), 1, LineId::main()}, stop.get_token());
    QVERIFY(!cost);
    QCOMPARE(cost.error().code, ErrorCode::Cancelled);
}

PLYLINE_EVENT_TEST(TestLineCost)
#include "tst_line_cost.moc"
