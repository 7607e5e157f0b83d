#include <QTest>

#include "app/panels/timeline/time_axis.h"
#include "tests/support/test.h"

#include <cmath>
#include <limits>

using namespace plyline;
using timeline::TimeAxis;

class TestTimeAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlyIsFoundAgain_data();
    void everyPlyIsFoundAgain();
    void farOutsideIsTheFirstOrTheLastPly();
    void degenerateWidthsAreTotal_data();
    void degenerateWidthsAreTotal();
};

void TestTimeAxis::everyPlyIsFoundAgain_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<int>("lastPly");
    QTest::newRow("one ply") << 800.0 << 1;
    QTest::newRow("a usual game") << 1384.0 << 87;
    QTest::newRow("an odd width") << 701.5 << 113;
    QTest::newRow("about a pixel a ply") << 620.0 << 600;
    QTest::newRow("ten plies a pixel") << 1200.0 << 12000;
}

void TestTimeAxis::everyPlyIsFoundAgain()
{
    QFETCH(double, width);
    QFETCH(int, lastPly);
    const TimeAxis axis(width, game::Ply(lastPly));
    double previous = -1.0;
    for (int ply = 0; ply <= lastPly; ++ply) {
        const double x = axis.xOf(game::Ply(ply));
        QVERIFY(x > previous);
        QVERIFY(x >= 0.0 && x <= width);
        previous = x;
        QCOMPARE(axis.nearestPly(x).number(), ply);
        QCOMPARE(axis.nearestPly(x + 0.45 * axis.step()).number(), ply);
        QCOMPARE(axis.nearestPly(x - 0.45 * axis.step()).number(), ply);
    }
}

void TestTimeAxis::farOutsideIsTheFirstOrTheLastPly()
{
    const TimeAxis axis(900.0, game::Ply(87));
    for (const double x : {-1.0, -5000.0, -1e300, -std::numeric_limits<double>::infinity()})
        QCOMPARE(axis.nearestPly(x).number(), 0);
    for (const double x : {900.0, 5000.0, 1e300, std::numeric_limits<double>::infinity()})
        QCOMPARE(axis.nearestPly(x).number(), 87);
}

void TestTimeAxis::degenerateWidthsAreTotal_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<int>("lastPly");
    QTest::newRow("nothing") << 0.0 << 0;
    QTest::newRow("no game") << 900.0 << 0;
    QTest::newRow("no width") << 0.0 << 87;
    QTest::newRow("one pixel") << 1.0 << 87;
    QTest::newRow("narrower than its margins") << 12.0 << 12000;
    QTest::newRow("negative") << -5.0 << 87;
}

void TestTimeAxis::degenerateWidthsAreTotal()
{
    QFETCH(double, width);
    QFETCH(int, lastPly);
    const TimeAxis axis(width, game::Ply(lastPly));
    QVERIFY(axis.trackWidth() >= 0.0);
    for (const int ply : {0, lastPly / 2, lastPly}) {
        const double x = axis.xOf(game::Ply(ply));
        QVERIFY(std::isfinite(x));
        const int found = axis.nearestPly(x).number();
        QVERIFY(found >= 0 && found <= lastPly);
    }
}

PLYLINE_EVENT_TEST(TestTimeAxis)
#include "tst_time_axis.moc"
