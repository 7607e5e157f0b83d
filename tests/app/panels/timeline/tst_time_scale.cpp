#include <QtTest/QTest>

#include "app/panels/timeline/time_scale.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <cmath>

using namespace plyline;
using analysis::LineTimes;
using analysis::MoveTimes;
using analysis::ValueSource;
using game::Ply;
using timeline::FoldedThink;
using timeline::TimeScale;

namespace {

constexpr std::int64_t second = 1'000;

/// Thinking times; -1 is unknown.
LineTimes timesOf(const std::vector<std::int64_t>& thinks)
{
    std::vector<MoveTimes> moves;
    std::vector<rules::Color> movers;
    for (const std::int64_t millis : thinks) {
        MoveTimes move;
        if (millis >= 0)
            move.think = {millis, ValueSource::Read};
        movers.push_back(moves.size() % 2 == 0 ? rules::Color::White : rules::Color::Black);
        moves.push_back(move);
    }
    return {{}, std::move(moves), movers};
}

/// As people think: mostly seconds, some at once, some for long, some unknown.
LineTimes thinksLikePeople(tests::Random& random, int plies)
{
    std::vector<std::int64_t> thinks;
    for (int i = 0; i < plies; ++i) {
        switch (random.below(10)) {
        case 0:
            thinks.push_back(0);
            break;
        case 1:
            thinks.push_back(60 * second + random.below(1'000'000));
            break;
        case 2:
            thinks.push_back(-1);
            break;
        default:
            thinks.push_back(random.below(20'000));
            break;
        }
    }
    return timesOf(thinks);
}

std::vector<TimeScale> bothScales(tests::Random& random, int plies, double width)
{
    return {TimeScale::ofPlies(width, Ply(plies)),
            TimeScale::ofClock(width, thinksLikePeople(random, plies), 5 * second)};
}

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

} // namespace

class TestTimeScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAxisOfPliesHasEqualSteps();
    void theClockAxisIsAsLongAsThinkingTimes();
    void longThinksAreFolded();
    void foldsLeaveRoomInANarrowWindow();
    void eachPlyIsFoundAtItsX_data();
    void eachPlyIsFoundAtItsX();
    void theMapIsMonotoneAndInvertible();
    void zoomingKeepsThePlyUnderThePointer();
    void zoomingOutEndsAtTheWholeGame();
    void eightPliesStayInView();
    void panningMovesTheWindowWithinTheGame();
    void anotherWidthKeepsTheWindow();
    void anEmptyGameAndNoRoomAreAllowed();
};

void TestTimeScale::theAxisOfPliesHasEqualSteps()
{
    const TimeScale scale = TimeScale::ofPlies(420.0, Ply(40));
    QVERIFY(isNear(scale.toX(Ply()), 10.0));
    QVERIFY(isNear(scale.toX(Ply(1)), 20.0));
    QVERIFY(isNear(scale.toX(Ply(40)), 410.0));
    QCOMPARE(scale.toPly(24.9).number(), 1);
    QCOMPARE(scale.toPly(25.1).number(), 2);
    QCOMPARE(scale.toPly(-100.0).number(), 0);
    QCOMPARE(scale.toPly(9999.0).number(), 40);
    QVERIFY(scale.foldedThinks().empty());
}

void TestTimeScale::theClockAxisIsAsLongAsThinkingTimes()
{
    // 1 s, 3 s, the median 2.85 s, at least 150 ms, 2.85 s and 3 s on 1000 pixels.
    const TimeScale scale = TimeScale::ofClock(
        1020.0, timesOf({1 * second, 3 * second, -1, 0, 2'850, 3 * second}), 5 * second);
    const double unit = 1000.0 / 12.85;
    const std::vector<double> seconds = {0.0, 1.0, 4.0, 6.85, 7.0, 9.85, 12.85};
    for (std::size_t i = 0; i < seconds.size(); ++i)
        QVERIFY(isNear(scale.toX(Ply(static_cast<int>(i))), 10.0 + seconds[i] * unit));
}

void TestTimeScale::longThinksAreFolded()
{
    std::vector<std::int64_t> thinks(20, 2 * second);
    thinks[4] = 600 * second;
    thinks[7] = 10 * second; // five times the median is not longer than that
    thinks[12] = 10 * second + 1;
    const LineTimes times = timesOf(thinks);
    const TimeScale scale = TimeScale::ofClock(1020.0, times, 5 * second);
    const std::vector<FoldedThink> folds = scale.foldedThinks();
    QCOMPARE(folds.size(), std::size_t{2});
    QCOMPARE(folds[0].ply.number(), 5);
    QCOMPARE(qint64{folds[0].millis}, qint64{600 * second});
    QVERIFY(isNear(folds[0].right - folds[0].left, 24.0));
    QVERIFY(isNear(folds[0].left, scale.toX(Ply(4))));
    QVERIFY(isNear(folds[0].right, scale.toX(Ply(5))));
    QCOMPARE(folds[1].ply.number(), 13);
    // The width of a fold does not depend on the zoom; folds out of the window are left out.
    const TimeScale zoomed = scale.zoomedAt(2.0, scale.left());
    QVERIFY(zoomed.zoom() > 1.5);
    QCOMPARE(zoomed.foldedThinks().size(), std::size_t{1});
    QVERIFY(isNear(zoomed.foldedThinks()[0].right - zoomed.foldedThinks()[0].left, 24.0));
    // A longer idle cap folds less.
    QCOMPARE(TimeScale::ofClock(1020.0, times, 60 * second).foldedThinks().size(), std::size_t{1});
    QCOMPARE(TimeScale::ofClock(1020.0, times, std::nullopt).foldedThinks().size(), std::size_t{2});
}

void TestTimeScale::foldsLeaveRoomInANarrowWindow()
{
    std::vector<std::int64_t> thinks;
    for (int i = 0; i < 100; ++i)
        thinks.push_back(i % 3 == 0 ? 900 * second : second);
    const TimeScale scale = TimeScale::ofClock(300.0, timesOf(thinks), 5 * second);
    const auto folds = scale.foldedThinks();
    QCOMPARE(folds.size(), std::size_t{34});
    QVERIFY(isNear(folds[0].right - folds[0].left, 280.0 / 2 / 34)); // half of the track for all
    QVERIFY(isNear(scale.toX(scale.lastPly()), scale.right()));
}

void TestTimeScale::eachPlyIsFoundAtItsX_data()
{
    QTest::addColumn<int>("plies");
    for (const int plies : {1, 7, 8, 9, 80, 600, 12'000})
        QTest::addRow("%d", plies) << plies;
}

void TestTimeScale::eachPlyIsFoundAtItsX()
{
    QFETCH(int, plies);
    tests::Random random(static_cast<std::uint64_t>(plies));
    for (const double width : {300.0, 511.5, 960.0, 1600.0, 4000.0}) {
        for (const TimeScale& whole : bothScales(random, plies, width)) {
            for (const double zoom : {1.0, 1.7, 8.0, 23.3, 64.0}) {
                const TimeScale scale = whole.zoomedAt(zoom, width * 0.4);
                QVERIFY(scale.zoom() >= 1.0 && scale.zoom() <= zoom + 1e-9);
                for (int ply = 0; ply <= plies; ++ply) {
                    if (scale.toPly(scale.toX(Ply(ply))) != Ply(ply))
                        QCOMPARE(scale.toPly(scale.toX(Ply(ply))).number(), ply);
                }
            }
        }
    }
}

void TestTimeScale::theMapIsMonotoneAndInvertible()
{
    tests::Random random(5);
    for (const TimeScale& whole : bothScales(random, 200, 1000.0)) {
        const TimeScale scale = whole.zoomedAt(6.0, 700.0);
        double before = -1e9;
        for (double position = 0.0; position <= 200.0; position += 0.125) {
            const double x = scale.xOf(position);
            QVERIFY(x > before);
            QVERIFY(std::abs(scale.positionAt(x) - position) < 1e-6);
            before = x;
        }
        QVERIFY(isNear(scale.xOf(scale.firstPosition()), scale.left()));
        QVERIFY(isNear(scale.xOf(scale.lastPosition()), scale.right()));
    }
}

void TestTimeScale::zoomingKeepsThePlyUnderThePointer()
{
    tests::Random random(11);
    for (int round = 0; round < 50; ++round) {
        const double width = 300.0 + random.below(3700);
        for (TimeScale scale : bothScales(random, 20 + random.below(600), width)) {
            for (int step = 0; step < 20; ++step) {
                const double x =
                    scale.left() + random.below(1001) / 1000.0 * (scale.right() - scale.left());
                const double position = scale.positionAt(x);
                const bool isIn = random.below(3) > 0;
                const TimeScale next = scale.zoomedAt(scale.zoom() * (isIn ? 1.3 : 0.7), x);
                const bool isAtAnEnd = next.firstPosition() == 0.0 ||
                                       isNear(next.lastPosition(), next.lastPly().number());
                if (isIn || !isAtAnEnd)
                    QVERIFY(std::abs(next.xOf(position) - x) < 0.5);
                scale = next;
            }
        }
    }
}

void TestTimeScale::zoomingOutEndsAtTheWholeGame()
{
    tests::Random random(3);
    for (const TimeScale& whole : bothScales(random, 300, 1400.0)) {
        const TimeScale scale = whole.zoomedAt(20.0, 900.0).pannedBy(-300.0).zoomedAt(0.1, 20.0);
        QCOMPARE(scale.zoom(), 1.0);
        for (int ply = 0; ply <= 300; ++ply)
            QVERIFY(isNear(scale.toX(Ply(ply)), whole.toX(Ply(ply))));
    }
}

void TestTimeScale::eightPliesStayInView()
{
    tests::Random random(7);
    for (const int plies : {3, 8, 40, 600}) {
        for (TimeScale scale : bothScales(random, plies, 1200.0)) {
            for (int step = 0; step < 60; ++step) {
                const double x = random.below(1200);
                scale = random.below(2) == 0 ? scale.zoomedAt(scale.zoom() * 2, x)
                                             : scale.pannedBy(random.below(2000) - 1000.0);
                const double shown = scale.lastPosition() - scale.firstPosition();
                QVERIFY(shown >= std::min(8.0, static_cast<double>(plies)) - 1e-6);
            }
        }
    }
    QVERIFY(isNear(TimeScale::ofPlies(1200.0, Ply(80)).zoomedAt(64.0, 600.0).zoom(), 10.0));
    QCOMPARE(TimeScale::ofPlies(1200.0, Ply(1200)).zoomedAt(64.0, 600.0).zoom(), 64.0);
    QCOMPARE(TimeScale::ofPlies(1200.0, Ply(6)).zoomedAt(64.0, 600.0).zoom(), 1.0);
}

void TestTimeScale::panningMovesTheWindowWithinTheGame()
{
    const TimeScale scale = TimeScale::ofPlies(1020.0, Ply(100)).zoomedAt(4.0, 10.0);
    QVERIFY(isNear(scale.firstPosition(), 0.0));
    QVERIFY(isNear(scale.lastPosition(), 25.0));
    const TimeScale panned = scale.pannedBy(400.0);
    QVERIFY(isNear(panned.firstPosition(), 10.0));
    QVERIFY(isNear(panned.toX(Ply(10)), panned.left()));
    QVERIFY(isNear(panned.pannedBy(-9999.0).firstPosition(), 0.0));
    QVERIFY(isNear(panned.pannedBy(9999.0).lastPosition(), 100.0));
    const TimeScale whole = TimeScale::ofPlies(1020.0, Ply(100));
    QVERIFY(isNear(whole.pannedBy(50.0).toX(Ply(50)), whole.toX(Ply(50))));
}

void TestTimeScale::anotherWidthKeepsTheWindow()
{
    tests::Random random(13);
    for (const TimeScale& whole : bothScales(random, 400, 1000.0)) {
        const TimeScale scale = whole.zoomedAt(5.0, 600.0);
        const TimeScale wider = scale.withWidth(2000.0);
        QCOMPARE(wider.zoom(), scale.zoom());
        QVERIFY(std::abs(wider.firstPosition() - scale.firstPosition()) < 1e-6);
    }
}

void TestTimeScale::anEmptyGameAndNoRoomAreAllowed()
{
    for (const TimeScale& scale :
         {TimeScale(), TimeScale::ofPlies(1000.0, Ply()), TimeScale::ofPlies(0.0, Ply(40)),
          TimeScale::ofPlies(15.0, Ply(40)).zoomedAt(3.0, 4.0),
          TimeScale::ofClock(1000.0, LineTimes({}, Ply(9)), 5 * second),
          TimeScale::ofClock(-5.0, timesOf({second, -1}), std::nullopt)}) {
        for (const double x : {-10.0, 0.0, 7.5, 500.0, 2000.0}) {
            const Ply ply = scale.zoomedAt(4.0, x).pannedBy(3.0).toPly(x);
            QVERIFY(ply >= Ply() && ply <= scale.lastPly());
            QVERIFY(std::isfinite(scale.toX(ply)));
        }
    }
}

PLYLINE_TEST(TestTimeScale)
#include "tst_time_scale.moc"
