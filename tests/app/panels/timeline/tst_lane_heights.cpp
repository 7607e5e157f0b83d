#include <QTest>

#include "app/panels/timeline/lane_heights.h"
#include "tests/support/test.h"

#include <limits>

using namespace plyline;
using namespace plyline::timeline;

using Heights = std::vector<double>;

class TestLaneHeights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutSpareRoomEachHasItsUsualHeight();
    void theLargestStretchGrowsFirst();
    void oneWithoutALimitLeavesNothingToTheOthers();
    void aLaneGrowsByWholeGrains();
    void theLowestGiveWayFirstAndNoFurtherThanTheirLeast();
};

void TestLaneHeights::withoutSpareRoomEachHasItsUsualHeight()
{
    QCOMPARE(sharedHeights({{12.0, 0.0, 52.0, 0.0, 2}, {22.0}, {16.0}}, 50.0),
             (Heights{12.0, 22.0, 16.0}));
    QCOMPARE(sharedHeights({}, 50.0), Heights());
}

void TestLaneHeights::theLargestStretchGrowsFirst()
{
    const std::vector<LaneHeight> lanes{{10.0, 10.0, 14.0, 0.0, 1}, {12.0, 0.0, 52.0, 0.0, 2}};
    QCOMPARE(sharedHeights(lanes, 42.0), (Heights{10.0, 32.0}));
    QCOMPARE(sharedHeights(lanes, 64.0), (Heights{12.0, 52.0}));
    QCOMPARE(sharedHeights(lanes, 200.0), (Heights{14.0, 52.0}));
}

void TestLaneHeights::oneWithoutALimitLeavesNothingToTheOthers()
{
    const double any = std::numeric_limits<double>::infinity();
    QCOMPARE(sharedHeights({{0.0, 0.0, any, 0.0, 3}, {12.0, 0.0, 52.0, 0.0, 2}}, 100.0),
             (Heights{88.0, 12.0}));
}

void TestLaneHeights::aLaneGrowsByWholeGrains()
{
    const std::vector<LaneHeight> lanes{{33.0, 33.0, 42.0, 3.0, 1}};
    QCOMPARE(sharedHeights(lanes, 35.9), Heights{33.0});
    QCOMPARE(sharedHeights(lanes, 36.0), Heights{36.0});
    QCOMPARE(sharedHeights(lanes, 41.9), Heights{39.0});
    QCOMPARE(sharedHeights(lanes, 90.0), Heights{42.0});
}

void TestLaneHeights::theLowestGiveWayFirstAndNoFurtherThanTheirLeast()
{
    const std::vector<LaneHeight> lanes{{12.0, 2.0, 52.0}, {20.0, 10.0, 20.0}, {16.0}};
    QCOMPARE(sharedHeights(lanes, 40.0), (Heights{12.0, 12.0, 16.0}));
    QCOMPARE(sharedHeights(lanes, 31.0), (Heights{5.0, 10.0, 16.0}));
    QCOMPARE(sharedHeights(lanes, 0.0), (Heights{2.0, 10.0, 16.0}));
    QCOMPARE(sharedHeights(lanes, -9.0), (Heights{2.0, 10.0, 16.0}));
}

PLYLINE_EVENT_TEST(TestLaneHeights)
#include "tst_lane_heights.moc"
