#include <QtTest/QTest>

#include "core/analysis/board_clocks.h"
#include "tests/core/analysis/prepared.h"
#include "tests/support/test.h"

using namespace plyline;
using analysis::BoardClocks;
using game::Ply;
using rules::Color;

namespace {

const std::string blitz = "[TimeControl \"180+2\"]\n[WhiteClock \"0:03:00\"]\n[BlackClock "
                          "\"0:03:00\"]\n\n1. e4 {[%clk 0:02:50]} e5 {[%clk 0:03:01]} "
                          "2. Nf3 {[%clk 0:02:30]} Nc6 {[%clk 0:02:00]} *";

} // namespace

class TestBoardClocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClockOfTheSideToMoveRuns_data();
    void theClockOfTheSideToMoveRuns();
    void nothingRunsWhereAClockIsMissing_data();
    void nothingRunsWhereAClockIsMissing();
    void clocksThatThinkingTimesTellAreShown();
    void whereEachMoveHasItsOwnTimeTheClockBeginsAnew();
    void aClockStopsAtNothing();
    void aTenthOfTheBaseIsLittleTime();
};

void TestBoardClocks::theClockOfTheSideToMoveRuns_data()
{
    QTest::addColumn<int>("ply");
    QTest::addColumn<int>("thought"); // -1: nobody thinks
    QTest::addColumn<int>("white");
    QTest::addColumn<int>("black");
    QTest::newRow("at rest") << 2 << -1 << 170'000 << 181'000;
    QTest::newRow("begins where it was") << 2 << 0 << 170'000 << 181'000;
    QTest::newRow("White's runs") << 2 << 12'300 << 157'700 << 181'000;
    // White thought for 22 s; the increment comes with the move.
    QTest::newRow("to its end") << 2 << 22'000 << 148'000 << 181'000;
    QTest::newRow("Black's runs") << 3 << 61'000 << 150'000 << 120'000;
    QTest::newRow("at the end") << 4 << -1 << 150'000 << 120'000;
}

void TestBoardClocks::theClockOfTheSideToMoveRuns()
{
    QFETCH(int, ply);
    QFETCH(int, thought);
    const auto line = tests::preparedLineOf(blitz);
    const BoardClocks clocks(line->times, Ply(ply), ply % 2 == 0 ? Color::White : Color::Black,
                             thought < 0 ? std::nullopt : std::optional<std::int64_t>(thought));
    QCOMPARE(clocks.isRunning(), thought >= 0);
    QTEST(static_cast<int>(clocks.millis(Color::White).value_or(-1)), "white");
    QTEST(static_cast<int>(clocks.millis(Color::Black).value_or(-1)), "black");
}

void TestBoardClocks::nothingRunsWhereAClockIsMissing_data()
{
    QTest::addColumn<QString>("moves");
    QTest::newRow("the one before") << QStringLiteral(
        "1. e4 {[%clk 0:02:50]} e5 {[%clk 0:03:01]} 2. Nf3 Nc6 3. Bb5 {[%clk 0:02:00]} *");
    QTest::newRow("the one after") << QStringLiteral(
        "1. e4 {[%clk 0:02:50]} e5 {[%clk 0:03:01]} 2. Nf3 {[%clk 0:02:40]} Nc6 3. Bb5 *");
    QTest::newRow("thinking time alone")
        << QStringLiteral("1. e4 e5 2. Nf3 Nc6 3. Bb5 {[%emt 0:00:10]} *");
}

void TestBoardClocks::nothingRunsWhereAClockIsMissing()
{
    QFETCH(QString, moves);
    const auto line = tests::preparedLineOf(moves.toStdString());
    const BoardClocks atRest(line->times, Ply(4), Color::White, std::nullopt);
    const BoardClocks clocks(line->times, Ply(4), Color::White, 5'000);
    QVERIFY(!clocks.isRunning());
    for (const Color color : rules::allColors)
        QCOMPARE(clocks.millis(color), atRest.millis(color));
}

void TestBoardClocks::clocksThatThinkingTimesTellAreShown()
{
    const auto line = tests::preparedLineOf(
        "[TimeControl \"60\"]\n\n1. e4 {[%emt 0:00:10]} e5 {[%emt 0:00:20]} 2. Nf3 *");
    const BoardClocks clocks(line->times, Ply(2), Color::White, std::nullopt);
    QCOMPARE(clocks.millis(Color::White).value_or(0), 50'000);
    QCOMPARE(clocks.millis(Color::Black).value_or(0), 40'000);
    const BoardClocks running(line->times, Ply(1), Color::Black, 7'000);
    QVERIFY(running.isRunning());
    QCOMPARE(running.millis(Color::Black).value_or(0), 53'000);
    // A game without any times has no clocks, whatever its control.
    const auto without = tests::preparedLineOf("[TimeControl \"60\"]\n\n1. e4 e5 *");
    QVERIFY(!BoardClocks(without->times, Ply(1), Color::Black, {}).millis(Color::White));
}

void TestBoardClocks::whereEachMoveHasItsOwnTimeTheClockBeginsAnew()
{
    const auto line = tests::preparedLineOf(
        "[TimeControl \"1/60\"]\n[WhiteClock \"0:01:00\"]\n\n1. e4 {[%clk 0:00:40]} e5 2. Nf3 "
        "{[%clk 0:00:30]} *");
    const BoardClocks clocks(line->times, Ply(2), Color::White, 10'000);
    QCOMPARE(clocks.millis(Color::White).value_or(0), 50'000);
}

void TestBoardClocks::aClockStopsAtNothing()
{
    const auto line = tests::preparedLineOf("[TimeControl \"60\"]\n\n1. e4 {[%emt 0:00:55]} e5 "
                                            "{[%emt 0:00:01]} 2. Nf3 {[%emt 0:00:30]} *");
    const BoardClocks clocks(line->times, Ply(2), Color::White, 20'000);
    QCOMPARE(clocks.millis(Color::White).value_or(-1), 0);
}

void TestBoardClocks::aTenthOfTheBaseIsLittleTime()
{
    const auto game = tests::preparedLineOf(blitz);
    const auto base = analysis::baseMillis(*game->replay->game(), game->times, Color::White);
    QCOMPARE(base.value_or(0), 180'000);
    QVERIFY(!analysis::isTimeLow(18'000, base));
    QVERIFY(analysis::isTimeLow(17'999, base));
    QVERIFY(!analysis::isTimeLow(1, std::nullopt));
    const auto untold = tests::preparedLineOf("1. e4 {[%clk 0:00:03]} *");
    QVERIFY(!analysis::baseMillis(*untold->replay->game(), untold->times, Color::White));
}

PLYLINE_TEST(TestBoardClocks)
#include "tst_board_clocks.moc"
