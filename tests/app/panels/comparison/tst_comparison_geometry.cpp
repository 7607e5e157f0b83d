#include <QtTest/QTest>

#include "app/panels/comparison/comparison_geometry.h"
#include "tests/support/test.h"

using namespace plyline;
using comparison::ComparisonGeometry;

class TestComparisonGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDrawnStageHasTheDrawnMeasures();
    void aSmallStageHasItsEventsInARow();
    void nothingOverlapsAtAnySize();
};

void TestComparisonGeometry::theDrawnStageHasTheDrawnMeasures()
{
    // What the stage of a window of 1920 x 1080 leaves below its headline.
    const auto geometry = ComparisonGeometry::fit({1128, 694});
    QVERIFY(!geometry.isRow);
    QCOMPARE(geometry.captionA, QRect(0, 0, 464, 24));
    QCOMPARE(geometry.boardA, QRect(0, 32, 464, 464));
    QCOMPARE(geometry.boardB, QRect(664, 32, 464, 464));
    QCOMPARE(geometry.events, QRect(464, 32, 200, 464));
    QCOMPARE(geometry.table, QRect(0, 518, 1128, 176));
}

void TestComparisonGeometry::aSmallStageHasItsEventsInARow()
{
    const auto small = ComparisonGeometry::fit({752, 404});
    QVERIFY(small.isRow);
    QVERIFY(small.table.isEmpty());
    QCOMPARE(small.boardA.width(), 336);
    QVERIFY(small.events.top() > small.boardA.bottom());
    QVERIFY(ComparisonGeometry::fit({864, 536}).boardA.width() >= 392);
}

void TestComparisonGeometry::nothingOverlapsAtAnySize()
{
    for (int width = 300; width < 1800; width += 90) {
        for (int height = 200; height < 1500; height += 70) {
            const auto geometry = ComparisonGeometry::fit({width, height});
            const QRect parts[] = {geometry.captionA, geometry.captionB, geometry.boardA,
                                   geometry.boardB,   geometry.events,   geometry.table};
            for (const QRect& part : parts) {
                QVERIFY(part.isEmpty() || QRect(0, 0, width, height).contains(part));
                for (const QRect& other : parts)
                    QVERIFY(&part == &other || !part.intersects(other));
            }
            QCOMPARE(geometry.boardA.width() % 8, 0);
        }
    }
}

PLYLINE_TEST(TestComparisonGeometry)
#include "tst_comparison_geometry.moc"
