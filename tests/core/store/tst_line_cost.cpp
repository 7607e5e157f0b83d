#include <QTest>

#include "core/store/line_cost.h"
#include "tests/core/store/stored_games.h"
#include "tests/support/test.h"

#include <array>

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
    void aLongLineIsMeasuredAtSomePlies_data();
    void aLongLineIsMeasuredAtSomePlies();
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

void TestLineCost::aLongLineIsMeasuredAtSomePlies_data()
{
    QTest::addColumn<int>("plies");
    for (const int plies : {190, 250, 1000})
        QTest::addRow("%d", plies) << plies;
}

/// A ply is folded from the start, so the work would grow with the square of the line's length.
void TestLineCost::aLongLineIsMeasuredAtSomePlies()
{
    QFETCH(int, plies);
    std::string text = "1. e4 d5 2. exd5 ";
    constexpr std::array<const char*, 4> knights{"Nf6 ", "Nf3 ", "Ng8 ", "Ng1 "};
    for (int ply = 3; ply < plies; ++ply)
        text += knights[static_cast<std::size_t>((ply - 3) % 4)];
    const auto cost = store::measureLine(GameLine{gameOf(text + "*\n"), 1, LineId::main()});
    QVERIFY(cost);
    QCOMPARE(cost->plies.size(), static_cast<std::size_t>(plies) + 1);
    QVERIFY(cost->plies.front().isMeasured && cost->plies.back().isMeasured);
    int measured = 0, folded = 0;
    for (std::size_t i = 0; i < cost->plies.size(); ++i) {
        const store::PlyCost& ply = cost->plies[i];
        QCOMPARE(ply.eventsFolded, static_cast<int>(i));
        QCOMPARE(ply.rowsRead, i < 3 ? 32 : 31);
        QVERIFY(ply.replayMicros > 0.0 && ply.readMicros > 0.0);
        measured += ply.isMeasured ? 1 : 0;
        folded += ply.isMeasured ? ply.eventsFolded : 0;
    }
    QCOMPARE(measured == plies + 1, plies < 200);
    QVERIFY(folded > 17'000 && folded <= 23'000);
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
