#include <QTest>

#include "app/panels/timeline/timeline_geometry.h"
#include "tests/support/test.h"

#include <cmath>
#include <limits>

using namespace plyline;
using timeline::TimelineGeometry;

class TestTimelineGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlyIsFoundAgain_data();
    void everyPlyIsFoundAgain();
    void farOutsideIsTheFirstOrTheLastPly();
    void degenerateSizesAreTotal_data();
    void degenerateSizesAreTotal();
    void lanesDoNotOverlap_data();
    void lanesDoNotOverlap();
    void littleRoomIsLeftEmptyWithoutAGraph_data();
    void littleRoomIsLeftEmptyWithoutAGraph();
    void rulerLabelsNeitherOverlapNorLeave_data();
    void rulerLabelsNeitherOverlapNorLeave();
    void rulerCountsAsTheGameDoes();
};

void TestTimelineGeometry::everyPlyIsFoundAgain_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<int>("lastPly");
    QTest::newRow("one ply") << 800.0 << 1;
    QTest::newRow("a usual game") << 1384.0 << 87;
    QTest::newRow("an odd width") << 701.5 << 113;
    QTest::newRow("about a pixel a ply") << 620.0 << 600;
    QTest::newRow("ten plies a pixel") << 1200.0 << 12000;
}

void TestTimelineGeometry::everyPlyIsFoundAgain()
{
    QFETCH(double, width);
    QFETCH(int, lastPly);
    const TimelineGeometry geometry({width, 148.0}, game::Ply(lastPly), true, 2);
    double previous = -1.0;
    for (int ply = 0; ply <= lastPly; ++ply) {
        const double x = geometry.xOf(game::Ply(ply));
        QVERIFY(x > previous);
        QVERIFY(x >= 0.0 && x <= width);
        previous = x;
        QCOMPARE(geometry.nearestPly(x).number(), ply);
        QCOMPARE(geometry.nearestPly(x + 0.45 * geometry.step()).number(), ply);
        QCOMPARE(geometry.nearestPly(x - 0.45 * geometry.step()).number(), ply);
    }
}

void TestTimelineGeometry::farOutsideIsTheFirstOrTheLastPly()
{
    const TimelineGeometry geometry({900.0, 148.0}, game::Ply(87), false, 1);
    for (const double x : {-1.0, -5000.0, -1e300, -std::numeric_limits<double>::infinity()})
        QCOMPARE(geometry.nearestPly(x).number(), 0);
    for (const double x : {900.0, 5000.0, 1e300, std::numeric_limits<double>::infinity()})
        QCOMPARE(geometry.nearestPly(x).number(), 87);
}

void TestTimelineGeometry::degenerateSizesAreTotal_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<int>("lastPly");
    QTest::newRow("nothing") << QSizeF(0, 0) << 0;
    QTest::newRow("no game") << QSizeF(900, 148) << 0;
    QTest::newRow("no width") << QSizeF(0, 148) << 87;
    QTest::newRow("one pixel") << QSizeF(1, 1) << 87;
    QTest::newRow("narrower than its margins") << QSizeF(12, 148) << 12000;
    QTest::newRow("no height") << QSizeF(900, 0) << 87;
    QTest::newRow("negative") << QSizeF(-5, -5) << 87;
}

void TestTimelineGeometry::degenerateSizesAreTotal()
{
    QFETCH(QSizeF, size);
    QFETCH(int, lastPly);
    const TimelineGeometry geometry(size, game::Ply(lastPly), true, 4);
    for (const int ply : {0, lastPly / 2, lastPly}) {
        const double x = geometry.xOf(game::Ply(ply));
        QVERIFY(std::isfinite(x));
        const int found = geometry.nearestPly(x).number();
        QVERIFY(found >= 0 && found <= lastPly);
    }
    QVERIFY(geometry.cells().height() >= 0.0);
    QVERIFY(geometry.cells().width() >= 0.0);
    QVERIFY(geometry.graph().height() >= 0.0);
    const auto labels = rulerLabels(geometry, 1, false, QStringLiteral("start"),
                                    [](const QString&) { return 30.0; });
    QVERIFY(labels.size() < 40);
}

void TestTimelineGeometry::lanesDoNotOverlap_data()
{
    QTest::addColumn<bool>("hasGraph");
    QTest::addColumn<int>("rows");
    QTest::addColumn<double>("height");
    for (const bool hasGraph : {false, true}) {
        for (int rows = 0; rows <= 4; ++rows) {
            for (const double height : {90.0, 111.0, 112.0, 148.0, 180.0, 400.0})
                QTest::addRow("%d mark rows, graph %d, %d high", rows, hasGraph,
                              static_cast<int>(height))
                    << hasGraph << rows << height;
        }
    }
}

void TestTimelineGeometry::lanesDoNotOverlap()
{
    QFETCH(bool, hasGraph);
    QFETCH(int, rows);
    QFETCH(double, height);
    const TimelineGeometry geometry({900.0, height}, game::Ply(87), hasGraph, rows);
    std::vector<QRectF> lanes{geometry.ruler()};
    if (hasGraph)
        lanes.push_back(geometry.graph());
    lanes.push_back(geometry.cells());
    for (int row = 0; row < rows; ++row)
        lanes.push_back(geometry.markRow(row));
    lanes.push_back(geometry.checkpoints());
    double bottom = 0.0;
    for (const QRectF& lane : lanes) {
        QVERIFY(lane.height() >= 6.0);
        QVERIFY(lane.top() >= bottom);
        bottom = lane.bottom();
    }
    QVERIFY(bottom <= height);
}

void TestTimelineGeometry::littleRoomIsLeftEmptyWithoutAGraph_data()
{
    QTest::addColumn<double>("height");
    for (const double height : {90.0, 108.0, 122.0, 148.0})
        QTest::addRow("%d high", static_cast<int>(height)) << height;
}

void TestTimelineGeometry::littleRoomIsLeftEmptyWithoutAGraph()
{
    QFETCH(double, height);
    const TimelineGeometry geometry({900.0, height}, game::Ply(87), false, 3);
    QVERIFY(geometry.ruler().top() <= 6.0);
    QVERIFY(height - geometry.checkpoints().bottom() <= 6.0);
}

void TestTimelineGeometry::rulerLabelsNeitherOverlapNorLeave_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<int>("lastPly");
    QTest::addColumn<int>("firstMove");
    QTest::addColumn<bool>("blackBegins");
    for (const double width : {30.0, 90.0, 200.0, 701.0, 1384.0, 2400.0}) {
        for (const int lastPly : {1, 2, 3, 9, 87, 600, 12000}) {
            QTest::addRow("%d plies on %d pixels", lastPly, static_cast<int>(width))
                << width << lastPly << 1 << false;
            QTest::addRow("%d plies on %d pixels from 57 by Black", lastPly,
                          static_cast<int>(width))
                << width << lastPly << 57 << true;
        }
    }
}

void TestTimelineGeometry::rulerLabelsNeitherOverlapNorLeave()
{
    QFETCH(double, width);
    QFETCH(int, lastPly);
    QFETCH(int, firstMove);
    QFETCH(bool, blackBegins);
    const TimelineGeometry geometry({width, 148.0}, game::Ply(lastPly), true, 2);
    const auto labels =
        rulerLabels(geometry, firstMove, blackBegins, QStringLiteral("start"),
                    [](const QString& text) { return 7.0 * static_cast<double>(text.size()); });
    if (width >= 35.0)
        QCOMPARE(labels.front().text, QStringLiteral("start"));
    double right = -1.0;
    for (const timeline::RulerLabel& label : labels) {
        QVERIFY(label.rect.left() >= std::max(0.0, right + 1.0));
        QVERIFY(label.rect.right() <= width);
        QCOMPARE(label.rect.width(), 7.0 * static_cast<double>(label.text.size()));
        right = label.rect.right();
    }
    if (width >= 700.0 && lastPly >= 87)
        QVERIFY(labels.size() >= 4);
}

void TestTimelineGeometry::rulerCountsAsTheGameDoes()
{
    const auto plyOf = [](int firstMove, bool blackBegins, const QString& text) {
        const TimelineGeometry geometry({4000.0, 148.0}, game::Ply(40), false, 0);
        for (const auto& label :
             rulerLabels(geometry, firstMove, blackBegins, QStringLiteral("start"),
                         [](const QString&) { return 20.0; })) {
            if (label.text == text)
                return label.ply.number();
        }
        return -1;
    };
    // Move n of a usual game is White's ply 2n - 1.
    QCOMPARE(plyOf(1, false, QStringLiteral("10")), 19);
    // Black begins at move 8: 8… is ply 1, 9. is ply 2, 10. is ply 4.
    QCOMPARE(plyOf(8, true, QStringLiteral("9")), 2);
    QCOMPARE(plyOf(8, true, QStringLiteral("10")), 4);
    QCOMPARE(plyOf(8, true, QStringLiteral("8")), -1);
    // White begins at move 30.
    QCOMPARE(plyOf(30, false, QStringLiteral("30")), 1);
    QCOMPARE(plyOf(30, false, QStringLiteral("31")), 3);
}

PLYLINE_EVENT_TEST(TestTimelineGeometry)
#include "tst_timeline_geometry.moc"
