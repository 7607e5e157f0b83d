#include <QtTest/QTest>

#include "app/panels/snapshot/plane_geometry.h"
#include "tests/support/test.h"

using namespace plyline;
using rules::Square;
using snapshot::PlaneGeometry;

class TestPlaneGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySquareIsFoundAgain_data();
    void everySquareIsFoundAgain();
    void xGrowsToTheRightAndYUpwards();
    void cellsFillThePlot();
    void outsideThePlotIsNoSquare();
    void aPlaneWithoutSizeHasNoSquares();
};

void TestPlaneGeometry::everySquareIsFoundAgain_data()
{
    QTest::addColumn<QRectF>("area");
    QTest::addColumn<bool>("isFlipped");
    QTest::newRow("large") << QRectF(0, 0, 600, 600) << false;
    QTest::newRow("offset") << QRectF(7, 90, 333, 333) << false;
    QTest::newRow("small") << QRectF(0, 0, 60, 60) << false;
    QTest::newRow("flipped") << QRectF(7, 90, 333, 333) << true;
}

void TestPlaneGeometry::everySquareIsFoundAgain()
{
    QFETCH(QRectF, area);
    QFETCH(bool, isFlipped);
    const PlaneGeometry geometry(area, isFlipped);
    for (int index = 0; index < 64; ++index) {
        const Square square = Square::fromIndex(index);
        QVERIFY(geometry.squareAt(geometry.pointOf(square.x(), square.y())) == square);
        QVERIFY(geometry.squareAt(geometry.cellOf(square).center()) == square);
        QVERIFY(area.contains(geometry.cellOf(square)));
    }
}

void TestPlaneGeometry::xGrowsToTheRightAndYUpwards()
{
    const PlaneGeometry geometry(QRectF(0, 0, 400, 400));
    QVERIFY(geometry.pointOf(2, 1).x() > geometry.pointOf(1, 1).x());
    QCOMPARE(geometry.pointOf(2, 1).y(), geometry.pointOf(1, 1).y());
    QVERIFY(geometry.pointOf(1, 2).y() < geometry.pointOf(1, 1).y());
    QCOMPARE(geometry.pointOf(1, 2).x(), geometry.pointOf(1, 1).x());
}

void TestPlaneGeometry::cellsFillThePlot()
{
    const PlaneGeometry geometry(QRectF(10, 20, 480, 480));
    QRectF all;
    for (int index = 0; index < 64; ++index)
        all |= geometry.cellOf(Square::fromIndex(index));
    QVERIFY((all.topLeft() - geometry.plot().topLeft()).manhattanLength() < 1e-6);
    QVERIFY((all.bottomRight() - geometry.plot().bottomRight()).manhattanLength() < 1e-6);
}

void TestPlaneGeometry::outsideThePlotIsNoSquare()
{
    const PlaneGeometry geometry(QRectF(0, 0, 400, 400));
    QVERIFY(!geometry.squareAt(QPointF(1, 200)));
    QVERIFY(!geometry.squareAt(QPointF(200, 399)));
    QVERIFY(!geometry.squareAt(QPointF(-10, -10)));
}

void TestPlaneGeometry::aPlaneWithoutSizeHasNoSquares()
{
    for (const QRectF area : {QRectF(), QRectF(0, 0, 10, 10)}) {
        const PlaneGeometry geometry(area);
        QVERIFY(geometry.plot().isEmpty());
        QVERIFY(!geometry.squareAt(QPointF(0, 0)));
        QVERIFY(!geometry.squareAt(QPointF(5, 5)));
    }
}

PLYLINE_EVENT_TEST(TestPlaneGeometry)
#include "tst_plane_geometry.moc"
