#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QTest>

#include "app/panels/timeline/gutter_frame.h"
#include "app/panels/timeline/lane_list.h"
#include "app/panels/timeline/timeline_panel.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::timeline;
using game::Ply;

namespace {

const QString annotated = QStringLiteral(
    "[TimeControl \"300\"]\n[Result \"*\"]\n\n"
    "1. e4 { [%eval 0.2] [%clk 0:05:00] } e5 { [%eval 0.2] [%clk 0:04:50] } "
    "2. Nf3 { [%eval 0.3] [%clk 0:04:40] } Nc6 { [%eval 0.3] [%clk 0:04:45] } "
    "3. Bc4 Nd4 { [%eval 2.9] [%clk 0:03:45] } "
    "4. Nxe5 { [%eval 2.8] [%clk 0:04:00] } Qg5 { [%eval 2.8] [%clk 0:03:40] } *\n\n");

} // namespace

class TestLaneGutter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void eachLaneSaysItsValueAtThePlayhead();
    void theGhostHasAColumnOfItsOwnInTheFullForm();
    void theGhostTakesThePlaceOfThePlayheadInTheCompactForm();
    void aLowTimelineHasNoNames();
    void draggingAGripMovesTheLane();
    void draggingAnEdgeResizesTheLane();
    void theMenuShowsAndHidesLanes();
    void theMenuArrangesLanesByKeyboard();
    void aCountOfMistakesLightsThemInAllLanes();
    void theMenuKeepsACountLit();

private:
    [[nodiscard]] const GutterRow* row(const char* id) const;
    [[nodiscard]] QStringList ids() const;
    void drag(QPointF from, QPointF to);
    [[nodiscard]] QAction* entry(QMenu& menu, const QStringList& path) const;

    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<session::Playback> m_playback;
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<TimelinePanel> m_panel;
};

void TestLaneGutter::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_playback = std::make_unique<session::Playback>(m_workspace->session.cursor());
    m_look = std::make_unique<look::Look>();
    m_panel = std::make_unique<TimelinePanel>(*m_workspace, *m_playback, *m_look);
    m_panel->resize(1600, 420);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_workspace->session.file().openText(annotated, QStringLiteral("test"));
    QTRY_COMPARE(m_panel->view().axis().lastPly().number(), 8);
    m_workspace->session.cursor().goToPly(Ply(7));
}

void TestLaneGutter::cleanup()
{
    m_panel.reset();
    m_look.reset();
    m_playback.reset();
    m_workspace.reset();
}

const GutterRow* TestLaneGutter::row(const char* id) const
{
    for (const GutterRow& one : m_panel->gutter().frame().rows)
        if (one.lane && one.lane->id() == QLatin1String(id))
            return &one;
    return nullptr;
}

QStringList TestLaneGutter::ids() const
{
    QStringList ids;
    for (const GutterRow& one : m_panel->gutter().frame().rows)
        if (one.lane)
            ids << one.lane->id();
    return ids;
}

void TestLaneGutter::drag(QPointF from, QPointF to)
{
    QWidget& gutter = m_panel->gutter();
    QTest::mousePress(&gutter, Qt::LeftButton, {}, from.toPoint());
    for (const QPointF& point : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, point, gutter.mapToGlobal(point), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&gutter, &move);
    }
    QTest::mouseRelease(&gutter, Qt::LeftButton, {}, to.toPoint());
}

QAction* TestLaneGutter::entry(QMenu& menu, const QStringList& path) const
{
    QMenu* inside = &menu;
    QAction* found = nullptr;
    for (const QString& text : path) {
        found = nullptr;
        for (QAction* action : inside->actions())
            if (action->text().remove(u'&') == text)
                found = action;
        if (!found)
            return nullptr;
        inside = found->menu();
    }
    return found;
}

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

void TestLaneGutter::aCountOfMistakesLightsThemInAllLanes()
{
    // Black lost chances at ply 6, White at ply 7 and 8.
    m_workspace->session.file().openText(
        u"[Result \"*\"]\n\n1. e4 { [%eval 0.2] } e5 { [%eval 0.2] } 2. Nf3 { [%eval 0.3] } "
        "Nc6 { [%eval 0.3] } 3. Bc4 { [%eval 0.2] } Nd4 { [%eval 5.0] } 4. Nxe5 { [%eval 0.0] } "
        "Qg5 { [%eval 1.5] } *\n\n"_qs,
        u"mistakes"_qs);
    QTRY_VERIFY(row("evaluation") && row("evaluation")->counts.size() == 2);
    LaneGutter& gutter = *m_panel->findChild<LaneGutter*>();
    const GutterRow& evaluation = *row("evaluation");
    QCOMPARE(evaluation.counts[0].name, u"1 mistake"_qs);
    QCOMPARE(evaluation.counts[1].name, u"2 blunders"_qs);
    const auto rects =
        countRects(evaluation, gutter.frame(), gutter.width(), look::Fonts::standard());
    QCOMPARE(rects.size(), std::size_t{2});
    const auto moveTo = [&](QPointF point) {
        QMouseEvent event(QEvent::MouseMove, point, gutter.mapToGlobal(point), Qt::NoButton,
                          Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(&gutter, &event);
    };
    const TimelineView& view = m_panel->view();
    QVERIFY(view.frame().lit.empty());
    const QImage before = m_panel->view().grab().toImage();
    moveTo(rects[1].center());
    QCOMPARE(view.frame().lit, (std::vector<Ply>{Ply(6), Ply(7)}));
    const QImage after = m_panel->view().grab().toImage();
    for (const PlacedLane& placed : view.layoutOfGame().lanes) {
        const QRect room = placed.room.toAlignedRect();
        QVERIFY2(before.copy(room) != after.copy(room), qPrintable(placed.lane->id()));
    }
    moveTo(rects[0].center());
    QCOMPARE(view.frame().lit, std::vector<Ply>{Ply(8)});
    moveTo({4.0, rects[0].center().y()});
    QVERIFY(view.frame().lit.empty());
    QCOMPARE(m_panel->view().grab().toImage(), before);
}

void TestLaneGutter::theMenuKeepsACountLit()
{
    LaneGutter& gutter = *m_panel->findChild<LaneGutter*>();
    const auto light = [&] {
        QMenu menu;
        gutter.fillMenu(menu);
        entry(menu, {u"Light 1 blunder"_qs})->trigger();
    };
    m_workspace->session.file().openText(
        u"[Result \"*\"]\n\n1. e4 { [%eval 0.2] } e5 { [%eval 9.2] } 2. Nf3 { [%eval 9.3] } *\n\n"_qs,
        u"a blunder"_qs);
    QTRY_COMPARE(m_panel->view().axis().lastPly().number(), 3);
    light();
    QCOMPARE(m_panel->view().frame().lit, std::vector<Ply>{Ply(2)});
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&gutter, &leave);
    m_workspace->session.cursor().goToPly(Ply(3));
    QCOMPARE(m_panel->view().frame().lit, std::vector<Ply>{Ply(2)});
    // What others point at takes its place until they no longer do.
    session::Pointing& pointing = m_workspace->session.pointing();
    pointing.setPlies({Ply(1), Ply(3)});
    QCOMPARE(m_panel->view().frame().lit, (std::vector<Ply>{Ply(1), Ply(3)}));
    pointing.setPlies({});
    QCOMPARE(m_panel->view().frame().lit, std::vector<Ply>{Ply(2)});
    // While the future is hidden, only what was seen counts.
    m_workspace->session.setFutureHidden(true);
    m_workspace->session.cursor().goToPly(Ply(1));
    QVERIFY(m_panel->view().frame().lit.empty());
    QVERIFY(row("evaluation")->counts.empty());
    m_workspace->session.cursor().goToPly(Ply(2));
    QCOMPARE(m_panel->view().frame().lit, std::vector<Ply>{Ply(2)});
    m_workspace->session.setFutureHidden(false);
    light();
    QVERIFY(m_panel->view().frame().lit.empty());
}

PLYLINE_WIDGET_TEST(TestLaneGutter)
#include "tst_lane_gutter.moc"
