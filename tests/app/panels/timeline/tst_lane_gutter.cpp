#include <QtGui/QFontMetricsF>

#include "app/panels/timeline/transport_bar.h"
#include "tests/app/panels/timeline/lane_gutter_test.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::tests;

class TestLaneGutter : public LaneGutterTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { LaneGutterTest::init(); }
    void cleanup() { LaneGutterTest::cleanup(); }

    void eachLaneSaysItsValueAtThePlayhead();
    void theGhostHasAColumnOfItsOwnInTheFullForm();
    void theGhostTakesThePlaceOfThePlayheadInTheCompactForm();
    void aLowTimelineHasNoNames();
    void draggingAGripMovesTheLane();
    void draggingAnEdgeResizesTheLane();
    void theMenuShowsAndHidesLanes();
    void theMenuArrangesLanesByKeyboard();
    void noRowIsBehindTheButtons();
    void namesEndBeforeTheValues();
    void eachLaneHasItsNameAtOneSide();
};

void TestLaneGutter::eachLaneSaysItsValueAtThePlayhead()
{
    QCOMPARE(ids(), (QStringList{u"evaluation"_qs, u"clocks"_qs, u"material"_qs}));
    QCOMPARE(row("evaluation")->now, QStringList(u"+2.8"_qs));
    QCOMPARE(row("clocks")->now, (QStringList{u"0:04:00"_qs, u"0:03:45"_qs}));
    QCOMPARE(row("material")->now, QStringList(u"+1"_qs));
    m_workspace->session.cursor().goToPly(Ply(5));
    QVERIFY(row("evaluation")->now.isEmpty());
    // Each name stands beside its lane.
    for (const PlacedLane& placed : m_panel->view().layoutOfGame().lanes) {
        if (const GutterRow* one = row(placed.lane->id().toLatin1().constData())) {
            QCOMPARE(one->room.top(), placed.layout->rect().top());
            QCOMPARE(one->room.bottom(), placed.layout->rect().bottom());
        }
    }
}

void TestLaneGutter::theGhostHasAColumnOfItsOwnInTheFullForm()
{
    QVERIFY(m_panel->gutter().frame().isRoomy);
    QVERIFY(row("evaluation")->ghost.isEmpty());
    m_workspace->session.pointing().setPly(Ply(2));
    QCOMPARE(row("evaluation")->ghost, QStringList(u"+0.2"_qs));
    QCOMPARE(row("evaluation")->now, QStringList(u"+2.8"_qs));
    QCOMPARE(m_panel->gutter().frame().nowHead, u"ply 7"_qs);
    QCOMPARE(m_panel->gutter().frame().ghostHead, u"ply 2"_qs);
    m_workspace->session.pointing().setPly({});
    QVERIFY(row("evaluation")->ghost.isEmpty());
}

void TestLaneGutter::theGhostTakesThePlaceOfThePlayheadInTheCompactForm()
{
    m_panel->resize(1600, 216);
    QTRY_VERIFY(!m_panel->gutter().frame().isRoomy);
    QVERIFY(row("evaluation") && row("clocks") && row("material"));
    const QImage before = m_panel->gutter().grab().toImage();
    m_workspace->session.pointing().setPly(Ply(2));
    QVERIFY(m_panel->gutter().grab().toImage() != before);
}

void TestLaneGutter::aLowTimelineHasNoNames()
{
    m_panel->resize(960, 82);
    QTRY_VERIFY(m_panel->gutter().frame().rows.empty());
}

void TestLaneGutter::draggingAGripMovesTheLane()
{
    const QPointF grip = gripRect(*row("material")).center();
    const QPointF above(grip.x(), row("clocks")->room.center().y() - 8.0);
    drag(grip, above);
    QCOMPARE(ids(), (QStringList{u"evaluation"_qs, u"material"_qs, u"clocks"_qs}));
    drag(gripRect(*row("evaluation")).center(),
         {grip.x(), row("material")->room.center().y() + 8.0});
    QCOMPARE(ids(), (QStringList{u"material"_qs, u"evaluation"_qs, u"clocks"_qs}));
}

void TestLaneGutter::draggingAnEdgeResizesTheLane()
{
    const double before = row("clocks")->room.height();
    const QPointF edge(100.0, row("clocks")->room.bottom());
    drag(edge, edge + QPointF(0.0, 15.0));
    QCOMPARE(row("clocks")->room.height(), before + 15.0);
    const QPointF next(100.0, row("clocks")->room.bottom());
    drag(next, next - QPointF(0.0, 500.0));
    QCOMPARE(row("clocks")->room.height(), LaneChoice::leastHeight);
}

void TestLaneGutter::theMenuShowsAndHidesLanes()
{
    QMenu menu;
    m_panel->gutter().fillMenu(menu);
    QVERIFY(entry(menu, {u"Clocks"_qs})->isChecked());
    QVERIFY(!entry(menu, {u"Mobility"_qs})->isChecked());
    entry(menu, {u"Clocks"_qs})->trigger();
    entry(menu, {u"Mobility"_qs})->trigger();
    QCOMPARE(ids(), (QStringList{u"evaluation"_qs, u"material"_qs, u"mobility"_qs}));
    entry(menu, {u"Reset the lanes"_qs})->trigger();
    QCOMPARE(ids(), (QStringList{u"evaluation"_qs, u"clocks"_qs, u"material"_qs}));
}

void TestLaneGutter::theMenuArrangesLanesByKeyboard()
{
    QMenu menu;
    m_panel->gutter().fillMenu(menu);
    entry(menu, {u"Arrange"_qs, u"Material"_qs, u"Move up"_qs})->trigger();
    QCOMPARE(ids(), (QStringList{u"evaluation"_qs, u"material"_qs, u"clocks"_qs}));
    const double before = row("clocks")->room.height();
    entry(menu, {u"Arrange"_qs, u"Clocks"_qs, u"Higher"_qs})->trigger();
    QCOMPARE(row("clocks")->room.height(), before + 12.0);
    entry(menu, {u"Arrange"_qs, u"Clocks"_qs, u"Usual height"_qs})->trigger();
    QCOMPARE(row("clocks")->room.height(), before);
}

void TestLaneGutter::noRowIsBehindTheButtons()
{
    int partlyCovered = 0;
    for (int height = 100; height <= 420; height += 5) {
        m_panel->resize(1280, height);
        const GutterFrame& frame = m_panel->gutter().frame();
        const int top = m_panel->findChild<TransportBar*>()->parentWidget()->height();
        QImage image(m_panel->gutter().size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintGutter(painter, frame, image.width(), m_look->theme(), look::Fonts::standard());
        painter.end();
        for (const GutterRow& one : frame.rows)
            partlyCovered += one.room.top() < top ? 1 : 0;
        // In the full form, heads stand above the rows where there is room.
        for (int y = 0; y < top && !frame.isRoomy; ++y)
            for (int x = 0; x < image.width(); ++x)
                QVERIFY2(image.pixelColor(x, y).alpha() == 0,
                         qPrintable(u"%1, %2 at %3"_qs.arg(x).arg(y).arg(height)));
    }
    QVERIFY(partlyCovered > 0);
}

/// Engines have names of any length.
void TestLaneGutter::namesEndBeforeTheValues()
{
    const look::Fonts fonts = look::Fonts::standard();
    const QFontMetricsF metrics(fonts.control);
    for (const bool isRoomy : {false, true}) {
        GutterFrame frame;
        frame.isRoomy = isRoomy;
        GutterRow row;
        row.name = u"Evaluation"_qs;
        row.now = QStringList(u"+2.8"_qs);
        QCOMPARE(shownName(row, frame, 344.0, fonts), row.name);
        row.name += u" · Stockfish dev-20240101-abcdef0123 (a build of my own)"_qs;
        const QString alone = shownName(row, frame, 344.0, fonts);
        row.now = QStringList(u"+2.8 and much more"_qs);
        const QString shown = shownName(row, frame, 344.0, fonts);
        QVERIFY(shown.startsWith(u"Evaluation"_qs) && shown.endsWith(u'…'));
        QVERIFY(shown.size() < alone.size());
        QVERIFY(30.0 + metrics.horizontalAdvance(shown) +
                    metrics.horizontalAdvance(row.now.front()) <=
                nowColumn(frame, 344.0));
    }
}

void TestLaneGutter::eachLaneHasItsNameAtOneSide()
{
    int atTheRight = 0;
    for (int height = 100; height <= 420; height += 5) {
        m_panel->resize(1280, height);
        const TimelineLayout& layout = m_panel->view().layoutOfGame();
        if (layout.density == Density::Tight)
            continue;
        for (const PlacedLane& placed : layout.lanes) {
            if (!placed.lane->isChoosable())
                continue;
            const std::vector<LaneName>& names = m_panel->scales().names();
            const auto others = std::count_if(names.begin(), names.end(), [&](const LaneName& one) {
                return one.name == placed.lane->name() && one.room == placed.layout->rect();
            });
            const bool hasRow = row(placed.lane->id().toLatin1().constData()) != nullptr;
            QCOMPARE(others, hasRow ? 0 : 1);
            atTheRight += hasRow ? 0 : 1;
        }
    }
    QVERIFY(atTheRight > 0);
}

PLYLINE_WIDGET_TEST(TestLaneGutter)
#include "tst_lane_gutter.moc"
