#include <QTest>

#include "app/panels/swim_lanes/swim_lanes_geometry.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Ply;
using swim_lanes::SwimLanesGeometry;

class TestLanesGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aZoomOfOneFitsTheWidth_data();
    void aZoomOfOneFitsTheWidth();
    void everyPlyIsFoundAgain_data() { aZoomOfOneFitsTheWidth_data(); }
    void everyPlyIsFoundAgain();
    void lanesLieBelowEachOtherWithAGap();
    void whatIsBesideThePliesIsNone();
    void zoomHasALimit();
};

void TestLanesGeometry::aZoomOfOneFitsTheWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("lastPly");
    QTest::newRow("usual") << 900 << 87;
    QTest::newRow("long") << 700 << 600;
    QTest::newRow("more plies than pixels") << 400 << 6000;
    QTest::newRow("no move") << 900 << 0;
}

void TestLanesGeometry::aZoomOfOneFitsTheWidth()
{
    QFETCH(int, width);
    QFETCH(int, lastPly);
    const SwimLanesGeometry geometry(QSizeF(width, 500), Ply(lastPly), 32, 16, 1.0);
    QCOMPARE(geometry.size().width(), width);
    QVERIFY(geometry.leftOf(Ply(lastPly + 1)) <= width);
    const SwimLanesGeometry larger(QSizeF(width, 500), Ply(lastPly), 32, 16, 2.0);
    QVERIFY(larger.pixelsPerPly() >= geometry.pixelsPerPly());
    QVERIFY(larger.size().width() >= larger.leftOf(Ply(lastPly + 1)));
}

void TestLanesGeometry::everyPlyIsFoundAgain()
{
    QFETCH(int, width);
    QFETCH(int, lastPly);
    for (const double zoom : {1.0, 1.7, 20.0}) {
        const SwimLanesGeometry geometry(QSizeF(width, 500), Ply(lastPly), 32, 16, zoom);
        for (int ply = 0; ply <= lastPly; ++ply) {
            QCOMPARE(geometry.plyAt(geometry.middleOf(Ply(ply))), std::optional(Ply(ply)));
            QCOMPARE(geometry.nearestPly(geometry.leftOf(Ply(ply)) + 1e-6), Ply(ply));
        }
    }
}

void TestLanesGeometry::lanesLieBelowEachOtherWithAGap()
{
    const SwimLanesGeometry geometry(QSizeF(900, 700), Ply(40), 20, 8, 1.0);
    for (int lane = 0; lane < 20; ++lane) {
        const QRectF rect = geometry.laneRect(lane);
        QCOMPARE(geometry.laneAt(rect.center().y()), std::optional(lane));
        QVERIFY(rect.height() >= SwimLanesGeometry::leastLane);
        if (lane > 0)
            QCOMPARE(rect.top() > geometry.laneRect(lane - 1).bottom(), lane == 8);
    }
    QCOMPARE(geometry.laneAt(geometry.gapY()), std::nullopt);
    QCOMPARE(geometry.laneAt(2), std::nullopt);
    QVERIFY(geometry.size().height() >= geometry.laneRect(19).bottom());
    QCOMPARE(SwimLanesGeometry(QSizeF(900, 100), Ply(40), 20, 8, 1.0).laneRect(0).height(),
             SwimLanesGeometry::leastLane);
}

void TestLanesGeometry::whatIsBesideThePliesIsNone()
{
    const SwimLanesGeometry geometry(QSizeF(900, 700), Ply(40), 20, 8, 1.0);
    QCOMPARE(geometry.plyAt(10), std::nullopt);
    QCOMPARE(geometry.plyAt(899), std::nullopt);
    QCOMPARE(geometry.nearestPly(10), Ply(0));
    QCOMPARE(geometry.nearestPly(5000), Ply(40));
}

void TestLanesGeometry::zoomHasALimit()
{
    const SwimLanesGeometry geometry(QSizeF(900, 700), Ply(400), 32, 16, 1e6);
    QCOMPARE(geometry.pixelsPerPly(), SwimLanesGeometry::mostPerPly);
    QVERIFY(geometry.mostZoom() > 1.0);
}

PLYLINE_EVENT_TEST(TestLanesGeometry)
#include "tst_swim_lanes_geometry.moc"
