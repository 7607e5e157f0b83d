#include <QtTest/QTest>

#include "app/shell/stage/stage_geometry.h"
#include "tests/support/test.h"

using namespace plyline;
using stage::StageGeometry;
using stage::View;

namespace {

StageGeometry::Wishes wishes()
{
    StageGeometry::Wishes wishes;
    wishes.views = QSize(284, 28);
    return wishes;
}

StageGeometry fit(const QSize& size, View view)
{
    return StageGeometry::fit(size, view, wishes());
}

/// The square of a pane, in the stage.
QRect squareOf(const QRect& pane, const StageGeometry& geometry, bool hasBar)
{
    const auto inPane = look::Pane::fit(pane.size(), 1.0, hasBar, geometry.spacing);
    return inPane.square.toAlignedRect().translated(pane.topLeft());
}

} // namespace

/// The drawn sizes are those of the stage in a window of 1920 x 1080, 1280 x 800 and 960 x 600.
class TestStageGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDrawnStagesHaveTheDrawnMeasures_data();
    void theDrawnStagesHaveTheDrawnMeasures();
    void theSquaresAreEqualAndOnOneLine_data() { anySize(); }
    void theSquaresAreEqualAndOnOneLine();
    void nothingOverlapsAndNothingIsCutOff_data() { anySize(); }
    void nothingOverlapsAndNothingIsCutOff();
    void theSquaresFillTheWidthOrTheHeight_data() { anySize(); }
    void theSquaresFillTheWidthOrTheHeight();
    void oneViewAloneTakesTheWholeStage();
    void aStageTallerThanWideStacksBoth();
    void theHeadlineStaysWhereItIsInEveryView_data() { anySize(); }
    void theHeadlineStaysWhereItIsInEveryView();
    void aWidePanelIsInLineWithTheHeadline();
    void cardsGoWhereTheSquaresNeedTheirRoom();
    void aMessageTakesItsRoomFromTheSquares();
    void aStandInKeepsTheSideItIsGiven();

private:
    static void anySize();
};

void TestStageGeometry::anySize()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("960 x 600") << QSize(916, 464);
    QTest::newRow("1280 x 800") << QSize(896, 604);
    QTest::newRow("1600 x 1000") << QSize(930, 730);
    QTest::newRow("1920 x 1080") << QSize(1176, 810);
    QTest::newRow("wide and low") << QSize(1800, 430);
    QTest::newRow("narrow") << QSize(576, 420);
    QTest::newRow("portrait") << QSize(696, 1650);
}

void TestStageGeometry::theDrawnStagesHaveTheDrawnMeasures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QRect>("headline");
    QTest::addColumn<QRect>("board");
    QTest::addColumn<QRect>("plane");
    QTest::addColumn<QRect>("cards");
    QTest::newRow("1920 x 1080") << QSize(1176, 810) << QRect(24, 24, 1128, 44)
                                 << QRect(48, 154, 520, 520) << QRect(632, 154, 520, 520)
                                 << QRect(24, 726, 1128, 60);
    QTest::newRow("1280 x 800") << QSize(896, 604) << QRect(16, 14, 864, 26)
                                << QRect(40, 110, 392, 392) << QRect(488, 110, 392, 392)
                                << QRect(16, 542, 864, 44);
    QTest::newRow("960 x 600") << QSize(916, 464) << QRect(82, 12, 752, 26)
                               << QRect(106, 96, 336, 336) << QRect(498, 96, 336, 336) << QRect();
}

void TestStageGeometry::theDrawnStagesHaveTheDrawnMeasures()
{
    QFETCH(QSize, size);
    const StageGeometry geometry = fit(size, View::Both);
    QTEST(geometry.headline, "headline");
    QTEST(squareOf(geometry.replay, geometry, true), "board");
    QTEST(squareOf(geometry.snapshot, geometry, false), "plane");
    QTEST(geometry.cards, "cards");
}

void TestStageGeometry::theSquaresAreEqualAndOnOneLine()
{
    QFETCH(QSize, size);
    const StageGeometry geometry = fit(size, View::Both);
    const QRect board = squareOf(geometry.replay, geometry, true);
    const QRect plane = squareOf(geometry.snapshot, geometry, false);
    QCOMPARE(board.size(), plane.size());
    QCOMPARE(board.width() % 8, 0);
    if (geometry.isStacked)
        QCOMPARE(board.left(), plane.left());
    else
        QCOMPARE(board.top(), plane.top());
}

void TestStageGeometry::nothingOverlapsAndNothingIsCutOff()
{
    QFETCH(QSize, size);
    const StageGeometry geometry = fit(size, View::Both);
    const QList<QRect> parts{geometry.headline, geometry.replay, geometry.check, geometry.snapshot,
                             geometry.cards};
    for (int i = 0; i < parts.size(); ++i) {
        QVERIFY(parts[i].isEmpty() || QRect(QPoint(), size).contains(parts[i]));
        for (int j = i + 1; j < parts.size(); ++j)
            QVERIFY(!parts[i].intersects(parts[j]));
    }
    QVERIFY(geometry.headline.contains(geometry.views));
}

void TestStageGeometry::theSquaresFillTheWidthOrTheHeight()
{
    QFETCH(QSize, size);
    for (const View view : {View::Both, View::Replay, View::Snapshot}) {
        const StageGeometry geometry = fit(size, view);
        const QRect first = view == View::Snapshot ? geometry.snapshot : geometry.replay;
        const QRect last = view == View::Replay ? geometry.replay : geometry.snapshot;
        const QRect all = first | last | geometry.cards;
        const int freeWidth = size.width() - all.width();
        const int freeHeight =
            size.height() - all.bottom() + all.top() - geometry.headline.bottom();
        QVERIFY2(freeWidth < 2 * 24 + 16 || freeHeight < 28 + 24 + 16,
                 qPrintable(QStringLiteral("%1 x %2").arg(freeWidth).arg(freeHeight)));
    }
}

void TestStageGeometry::oneViewAloneTakesTheWholeStage()
{
    const QSize size(1176, 810);
    const int both = fit(size, View::Both).side;
    QCOMPARE(both, 520);
    for (const View view : {View::Replay, View::Snapshot}) {
        const StageGeometry alone = fit(size, view);
        QVERIFY(alone.cards.isEmpty());
        QCOMPARE(alone.side, 600); // the cards and the gap above them are 84
    }
    const StageGeometry snapshot = fit(size, View::Snapshot);
    QCOMPARE(snapshot.snapshot.center().x(), size.width() / 2 - 1);
}

void TestStageGeometry::aStageTallerThanWideStacksBoth()
{
    const StageGeometry geometry = fit({696, 1650}, View::Both);
    QVERIFY(geometry.isStacked);
    QVERIFY(geometry.snapshot.top() > geometry.check.top());
    QVERIFY(geometry.check.top() > geometry.replay.top());
    QVERIFY(geometry.side >= 600);
    QVERIFY(!fit({810, 1176}, View::Replay).replay.isEmpty());
    QVERIFY(!fit({1650, 696}, View::Both).isStacked);
}

void TestStageGeometry::theHeadlineStaysWhereItIsInEveryView()
{
    QFETCH(QSize, size);
    const StageGeometry both = fit(size, View::Both);
    for (const View view : {View::Replay, View::Snapshot, View::Comparison, View::Panel}) {
        QCOMPARE(fit(size, view).headline, both.headline);
        QCOMPARE(fit(size, view).views, both.views);
    }
}

void TestStageGeometry::aWidePanelIsInLineWithTheHeadline()
{
    for (const QSize& size : {QSize(1176, 810), QSize(896, 604)}) { // as drawn
        const auto geometry = fit(size, View::Panel);
        QCOMPARE(geometry.whole.left(), geometry.headline.left());
        QCOMPARE(geometry.whole.right(), geometry.headline.right());
    }
    const auto low = fit(QSize(1800, 430), View::Panel); // small boards are no reason to be narrow
    QVERIFY(low.whole.width() > low.headline.width() + 100);
    QCOMPARE(low.whole.left(), 1800 - 1 - low.whole.right());
}

void TestStageGeometry::cardsGoWhereTheSquaresNeedTheirRoom()
{
    QVERIFY(!fit({896, 604}, View::Both).cards.isEmpty());
    const StageGeometry low = fit({896, 565}, View::Both);
    QVERIFY(!low.cards.isEmpty() || low.side >= StageGeometry::comfortableSide);
    StageGeometry::Wishes without = wishes();
    without.hasCards = false;
    const StageGeometry geometry = StageGeometry::fit({1176, 810}, View::Both, without);
    QVERIFY(geometry.cards.isEmpty());
    QVERIFY(geometry.side >= fit({1176, 810}, View::Both).side);
}

void TestStageGeometry::aMessageTakesItsRoomFromTheSquares()
{
    const QSize size(896, 604);
    StageGeometry::Wishes damaged = wishes();
    damaged.messageHeight = 40;
    const StageGeometry with = StageGeometry::fit(size, View::Both, damaged);
    QCOMPARE(with.message.height(), 40);
    QVERIFY(!with.message.intersects(with.replay));
    QVERIFY(!with.message.intersects(with.headline));
    QVERIFY(with.side < fit(size, View::Both).side);
}

void TestStageGeometry::aStandInKeepsTheSideItIsGiven()
{
    StageGeometry::Wishes bounded = wishes();
    bounded.largestSide = 336;
    QCOMPARE(StageGeometry::fit({596, 730}, View::Replay, bounded).side, 336);
}

PLYLINE_TEST(TestStageGeometry)
#include "tst_stage_geometry.moc"
