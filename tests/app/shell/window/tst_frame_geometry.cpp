#include <QtTest/QTest>

#include "app/shell/window/frame_geometry.h"
#include "tests/support/test.h"

using namespace plyline;
using window::FrameGeometry;
using window::FrameLayout;

namespace {

/// Of a window, the part between the menu (30) and the status line (24).
QSize inside(int width, int height)
{
    return {width, height - 54};
}

FrameGeometry fit(int width, int height, const FrameLayout& layout = {})
{
    return FrameGeometry::fit(inside(width, height), layout, true);
}

} // namespace

class TestFrameGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDrawnWindowsHaveTheDrawnMeasures();
    void thePartsLieBesideOneAnotherAtEverySize();
    void theGamesAreAColumnFrom1440();
    void whereBothHaveNoRoomTheInspectorIsClosedAtFirst();
    void anOpenInspectorLeavesTheReplayTheSideOfBoth();
    void draggedSizesStayUntilTheWindowIsTooSmall();
    void whatIsHiddenLeavesItsRoomToTheStage();
};

void TestFrameGeometry::theDrawnWindowsHaveTheDrawnMeasures()
{
    const FrameGeometry large = fit(1920, 1080);
    QCOMPARE(large.games, QRect(0, 0, 320, 810));
    QCOMPARE(large.stage, QRect(320, 0, 1176, 810));
    QCOMPARE(large.inspector, QRect(1496, 0, 380, 810));
    QCOMPARE(large.shelf, QRect(1876, 0, 44, 810));
    QCOMPARE(large.timeline, QRect(0, 810, 1920, 216));
    const FrameGeometry usual = fit(1280, 800);
    QVERIFY(usual.games.isEmpty());
    QCOMPARE(usual.stage, QRect(0, 0, 896, 604));
    QCOMPARE(usual.inspector, QRect(896, 0, 340, 604));
    QCOMPARE(usual.timeline.height(), 142);
    const FrameGeometry small = fit(960, 600);
    QCOMPARE(small.stage, QRect(0, 0, 916, 464));
    QVERIFY(small.inspector.isEmpty());
    QCOMPARE(small.timeline.height(), 82);
    FrameLayout open;
    open.hasInspectorWhenNarrow = true;
    QCOMPARE(fit(960, 600, open).inspector, QRect(596, 0, 320, 464));
}

void TestFrameGeometry::thePartsLieBesideOneAnotherAtEverySize()
{
    for (int width = 800; width <= 2600; width += 60) {
        for (int height = 520; height <= 2000; height += 120) {
            FrameLayout layout;
            layout.hasInspectorWhenNarrow = true;
            const FrameGeometry geometry = fit(width, height, layout);
            int x = 0;
            for (const QRect& part :
                 {geometry.games, geometry.stage, geometry.inspector, geometry.shelf}) {
                QCOMPARE(part.left(), x);
                x += part.width();
            }
            QCOMPARE(x, width);
            QVERIFY(geometry.stage.width() >= 400);
            QCOMPARE(geometry.stage.height() + geometry.timeline.height(), height - 54);
        }
    }
}

void TestFrameGeometry::theGamesAreAColumnFrom1440()
{
    QVERIFY(!fit(1439, 900).areGamesAColumn);
    QVERIFY(fit(1440, 900).areGamesAColumn);
    QVERIFY(!fit(1440, 900).games.isEmpty());
}

void TestFrameGeometry::whereBothHaveNoRoomTheInspectorIsClosedAtFirst()
{
    QVERIFY(!fit(960, 600).isInspectorBesideBoth);
    QVERIFY(fit(1280, 800).isInspectorBesideBoth);
    // In portrait the boards lie one over the other, and there is room beside them.
    QVERIFY(fit(1080, 1920).isInspectorBesideBoth);
    QVERIFY(!fit(1080, 1920).inspector.isEmpty());
}

void TestFrameGeometry::anOpenInspectorLeavesTheReplayTheSideOfBoth()
{
    QVERIFY(!fit(960, 600).standInSide);
    QVERIFY(!fit(1280, 800).standInSide);
    FrameLayout open;
    open.hasInspectorWhenNarrow = true;
    QCOMPARE(fit(960, 600, open).standInSide, std::optional(336));
    QVERIFY(!fit(1280, 800, open).standInSide);
}

void TestFrameGeometry::draggedSizesStayUntilTheWindowIsTooSmall()
{
    FrameLayout layout;
    layout.gamesWidth = 400;
    layout.inspectorWidth = 500;
    layout.timelineHeight = 300;
    for (const int width : {1700, 1920, 2560}) {
        const FrameGeometry geometry = fit(width, 1080, layout);
        QCOMPARE(geometry.games.width(), 400);
        QCOMPARE(geometry.inspector.width(), 500);
        QCOMPARE(geometry.timeline.height(), 300);
    }
    layout.hasInspectorWhenNarrow = true;
    QVERIFY(fit(800, 520, layout).stage.width() >= 400);
    QVERIFY(fit(800, 520, layout).stage.height() >= 200);
}

void TestFrameGeometry::whatIsHiddenLeavesItsRoomToTheStage()
{
    FrameLayout layout;
    layout.hasGames = layout.hasInspector = layout.hasShelf = false;
    QCOMPARE(fit(1920, 1080, layout).stage, QRect(0, 0, 1920, 810));
}

PLYLINE_TEST(TestFrameGeometry)
#include "tst_frame_geometry.moc"
