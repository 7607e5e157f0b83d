#include <QTest>

#include "app/panels/timeline/cells_lane.h"
#include "app/panels/timeline/checkpoints_lane.h"
#include "app/panels/timeline/evaluation_lane.h"
#include "app/panels/timeline/marks_lane.h"
#include "tests/app/panels/timeline/timeline_test.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cmath>

using namespace plyline;
using namespace plyline::timeline;
using tests::findLane;
using tests::laneOf;
using tests::layoutOf;
using tests::plainGame;

namespace {

/// With marks in so many rows.
TimelineGame fullGame(int plies, bool hasGraph, int markRows)
{
    TimelineGame game = plainGame(plies);
    for (TimelinePly& ply : game.plies) {
        int row = 0;
        for (const Mark mark : {Mark::Capture, Mark::Check, Mark::Promotion, Mark::Comment})
            if (row++ < markRows)
                ply.marks.add(mark);
        if (hasGraph)
            ply.whiteShare = 0.5;
    }
    return game;
}

} // namespace

class TestTimelineLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlyIsACell();
    void longGamesShareCellsThatCoverEachPlyOnce();
    void marksOfARowNeverTouch_data();
    void marksOfARowNeverTouch();
    void castlingWinsAgainstCapturesWhereRoomIsShort();
    void checkpointsStandAtEveryInterval();
    void degenerateSizesAreTotal_data();
    void degenerateSizesAreTotal();
    void lanesDoNotOverlap_data();
    void lanesDoNotOverlap();
    void littleRoomIsLeftEmptyWithoutAGraph_data();
    void littleRoomIsLeftEmptyWithoutAGraph();
    void theGraphStandsBelowTheCellsAndTakesTheRoom();
};

void TestTimelineLayout::aPlyIsACell()
{
    const TimelineLayout layout = layoutOf(plainGame(87));
    const std::vector<Cell>& cells = laneOf<CellsLayout>(layout).cells();
    QCOMPARE(cells.size(), std::size_t(87));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Cell& cell = cells[i];
        QCOMPARE(cell.firstPly.number(), static_cast<int>(i) + 1);
        QCOMPARE(cell.firstPly, cell.lastPly);
        QVERIFY(std::abs(cell.rect.center().x() - layout.axis.xOf(cell.firstPly)) <= 1.0);
        QVERIFY(i == 0 || cell.rect.left() > cells[i - 1].rect.right());
    }
}

void TestTimelineLayout::longGamesShareCellsThatCoverEachPlyOnce()
{
    for (const int plies : {600, 601, 1200, 12000}) {
        const TimelineLayout layout = layoutOf(plainGame(plies));
        const std::vector<Cell>& cells = laneOf<CellsLayout>(layout).cells();
        QVERIFY(cells.size() <= 500); // bounded by 1000 pixels
        int next = 1;
        for (const Cell& cell : cells) {
            QCOMPARE(cell.firstPly.number(), next);
            QVERIFY(cell.lastPly >= cell.firstPly);
            next = cell.lastPly.number() + 1;
        }
        QCOMPARE(next, plies + 1);
    }
}

void TestTimelineLayout::marksOfARowNeverTouch_data()
{
    QTest::addColumn<int>("plies");
    for (const int plies : {87, 300, 600, 12000})
        QTest::addRow("%d plies", plies) << plies;
}

void TestTimelineLayout::marksOfARowNeverTouch()
{
    QFETCH(int, plies);
    TimelineGame game = plainGame(plies);
    for (std::size_t i = 0; i < game.plies.size(); ++i) {
        game.plies[i].marks.add(i % 7 == 3 ? Mark::Castling : Mark::Capture);
        game.plies[i].marks.add(i % 5 == 3 ? Mark::Mate : Mark::Check);
        game.plies[i].marks.add(Mark::Promotion);
        game.plies[i].marks.add(Mark::Comment);
    }
    std::vector<MarkSpot> spots = laneOf<MarksLayout>(layoutOf(game)).marks();
    QVERIFY(spots.size() >= 4u * std::min<std::size_t>(game.plies.size(), 50));
    QVERIFY(spots.size() <= 4u * 120u);
    std::sort(spots.begin(), spots.end(), [](const MarkSpot& a, const MarkSpot& b) {
        return std::pair(a.center.y(), a.center.x()) < std::pair(b.center.y(), b.center.x());
    });
    for (std::size_t i = 1; i < spots.size(); ++i) {
        const QPointF distance = spots[i].center - spots[i - 1].center;
        QVERIFY(std::abs(distance.x()) >= 8.0 || std::abs(distance.y()) >= 8.0);
    }
}

void TestTimelineLayout::castlingWinsAgainstCapturesWhereRoomIsShort()
{
    TimelineGame game = plainGame(12000);
    for (TimelinePly& ply : game.plies)
        ply.marks.add(Mark::Capture);
    game.plies[6001].marks = {};
    game.plies[6001].marks.add(Mark::Castling);
    const std::vector<MarkSpot> spots = laneOf<MarksLayout>(layoutOf(game)).marks();
    QCOMPARE(std::count_if(spots.begin(), spots.end(),
                           [](const MarkSpot& spot) { return spot.mark == Mark::Castling; }),
             1);
}

void TestTimelineLayout::checkpointsStandAtEveryInterval()
{
    const std::vector<game::Ply> plies =
        laneOf<CheckpointsLayout>(layoutOf(plainGame(87))).checkpoints();
    QCOMPARE(plies.size(), std::size_t(6));
    for (std::size_t i = 0; i < plies.size(); ++i)
        QCOMPARE(plies[i].number(), static_cast<int>(i) * 16);
    const std::vector<game::Ply> many =
        laneOf<CheckpointsLayout>(layoutOf(plainGame(12000))).checkpoints();
    QVERIFY(many.size() > 20 && many.size() < 100);
    for (const game::Ply ply : many)
        QCOMPARE(ply.number() % 16, 0);
}

void TestTimelineLayout::degenerateSizesAreTotal_data()
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

void TestTimelineLayout::degenerateSizesAreTotal()
{
    QFETCH(QSizeF, size);
    QFETCH(int, lastPly);
    const TimelineLayout layout = layoutOf(fullGame(lastPly, true, 4), size);
    QVERIFY(findLane<CellsLayout>(layout));
    for (const PlacedLane& placed : layout.lanes) {
        QVERIFY(placed.layout->rect().height() >= 0.0);
        QVERIFY(placed.layout->rect().width() >= 0.0);
    }
    QVERIFY(layout.labels.size() < 40);
}

void TestTimelineLayout::lanesDoNotOverlap_data()
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

void TestTimelineLayout::lanesDoNotOverlap()
{
    QFETCH(bool, hasGraph);
    QFETCH(int, rows);
    QFETCH(double, height);
    const TimelineLayout layout = layoutOf(fullGame(87, hasGraph, rows), {900.0, height});
    // A graph that would be too low to be read is left out.
    const auto* const graph = findLane<EvaluationLayout>(layout);
    QVERIFY(graph ? hasGraph : !hasGraph || height < 148.0);
    QVERIFY(!graph || graph->rect().height() >= 28.0);
    QCOMPARE(findLane<MarksLayout>(layout) != nullptr, rows > 0);
    QVERIFY(findLane<CellsLayout>(layout) && findLane<CheckpointsLayout>(layout));
    double bottom = layout.ruler.bottom();
    for (const PlacedLane& placed : layout.lanes) {
        const QRectF lane = placed.layout->rect();
        const bool isMarks = dynamic_cast<const MarksLayout*>(placed.layout.get());
        QVERIFY(lane.height() >= (isMarks ? 9.0 : 6.0));
        QVERIFY(lane.top() >= bottom);
        bottom = lane.bottom();
    }
    QVERIFY(bottom <= height);
}

void TestTimelineLayout::littleRoomIsLeftEmptyWithoutAGraph_data()
{
    QTest::addColumn<double>("height");
    for (const double height : {90.0, 108.0, 122.0, 148.0})
        QTest::addRow("%d high", static_cast<int>(height)) << height;
}

void TestTimelineLayout::littleRoomIsLeftEmptyWithoutAGraph()
{
    QFETCH(double, height);
    const TimelineLayout layout = layoutOf(fullGame(87, false, 3), {900.0, height});
    QVERIFY(layout.ruler.top() <= 6.0);
    QVERIFY(height - layout.body.bottom() <= 6.0);
}

void TestTimelineLayout::theGraphStandsBelowTheCellsAndTakesTheRoom()
{
    for (const double height : {112.0, 148.0, 216.0, 400.0}) {
        const TimelineLayout layout = layoutOf(fullGame(87, true, 2), {900.0, height});
        const QRectF graph = laneOf<EvaluationLayout>(layout).rect();
        const QRectF cells = laneOf<CellsLayout>(layout).rect();
        QCOMPARE(cells.top(), layout.ruler.bottom());
        QVERIFY(graph.top() > cells.bottom());
        QCOMPARE(cells.height(), height < 300.0 ? 20.0 : 24.0);
        QCOMPARE(layout.body.bottom(), height);
    }
    QCOMPARE(laneOf<CellsLayout>(layoutOf(fullGame(87, false, 2))).rect().height(), 52.0);
}

PLYLINE_WIDGET_TEST(TestTimelineLayout)
#include "tst_timeline_layout.moc"
