#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include "app/panels/storage_cost/plot_geometry.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cmath>

using namespace plyline::storage_cost;

class TestPlotGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalFactorsAreEqualDistances();
    void oneValueHasAPlaceInTheMiddle();
    void ticksAreRoundAndInside();
    void pointsLieInTheField();
    void namesCoverNothing();
    void aNameWithoutRoomIsLeftOut();
};

void TestPlotGeometry::equalFactorsAreEqualDistances()
{
    const LogAxis axis(10.0, 1000.0, 0.0, 300.0);
    const double first = axis.positionOf(100.0) - axis.positionOf(10.0);
    const double second = axis.positionOf(1000.0) - axis.positionOf(100.0);
    QVERIFY(first > 100.0);
    QVERIFY(std::abs(first - second) < 1e-9);
    const LogAxis upwards(10.0, 1000.0, 300.0, 0.0);
    QVERIFY(std::abs(upwards.positionOf(10.0) - (300.0 - axis.positionOf(10.0))) < 1e-9);
}

void TestPlotGeometry::oneValueHasAPlaceInTheMiddle()
{
    const LogAxis axis(42.0, 42.0, 0.0, 100.0);
    QVERIFY(std::abs(axis.positionOf(42.0) - 50.0) < 1e-9);
}

void TestPlotGeometry::ticksAreRoundAndInside()
{
    const LogAxis axis(30.0, 700.0, 0.0, 100.0); // shows 22.2 to 945
    QCOMPARE(axis.decimalTicks(), (std::vector<double>{50.0, 100.0, 200.0, 500.0}));
    const LogAxis bytes(5000.0, 40000.0, 0.0, 100.0); // shows 3704 to 54000
    QCOMPARE(bytes.binaryTicks(1024.0), (std::vector<double>{4096.0, 8192.0, 16384.0, 32768.0}));
}

void TestPlotGeometry::pointsLieInTheField()
{
    for (const QSizeF room : {QSizeF(420, 260), QSizeF(220, 140), QSizeF(900, 600)}) {
        const PlotGeometry geometry = plotGeometry(room, {{4096.0, 1e6}, {20.0, 4000.0}});
        QVERIFY(QRectF(QPointF(), room).contains(geometry.field));
        for (const double bytes : {4096.0, 50000.0, 1e6}) {
            for (const double micros : {20.0, 300.0, 4000.0})
                QVERIFY(geometry.field.contains(geometry.pointOf(bytes, micros)));
        }
        QVERIFY(geometry.pointOf(4096.0, 20.0).x() < geometry.pointOf(1e6, 20.0).x());
        QVERIFY(geometry.pointOf(4096.0, 20.0).y() > geometry.pointOf(4096.0, 4000.0).y());
    }
}

void TestPlotGeometry::namesCoverNothing()
{
    QRandomGenerator random(7);
    const QRectF field(58, 8, 400, 260);
    int placed = 0;
    for (int round = 0; round < 300; ++round) {
        std::vector<QPointF> points;
        std::vector<QSizeF> sizes;
        for (int i = 0; i < 12; ++i) {
            points.emplace_back(field.left() + random.bounded(field.width()),
                                field.top() + random.bounded(field.height()));
            sizes.emplace_back(10 + random.bounded(100), 14);
        }
        const std::vector<QRectF> names = placeNames(field, points, sizes);
        QCOMPARE(names.size(), points.size());
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (names[i].isNull())
                continue;
            ++placed;
            QCOMPARE(names[i].size(), sizes[i]);
            QVERIFY(field.contains(names[i]));
            for (const QPointF& point : points)
                QVERIFY(!names[i].contains(point));
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(names[j].isNull() || !names[i].intersects(names[j]));
        }
    }
    QVERIFY(placed > 300 * 8);
}

void TestPlotGeometry::aNameWithoutRoomIsLeftOut()
{
    const auto names = placeNames(QRectF(0, 0, 50, 20), {{25, 10}}, {{80, 14}});
    QVERIFY(names.front().isNull());
}

PLYLINE_TEST(TestPlotGeometry)
#include "tst_plot_geometry.moc"
