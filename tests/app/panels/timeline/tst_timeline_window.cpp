#include <QApplication>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "app/panels/timeline/loop_handles.h"
#include "tests/app/panels/timeline/timeline_panel_test.h"
#include "tests/support/long_game.h"
#include "tests/support/test.h"

#include <cmath>

using namespace plyline;
using namespace plyline::tests;
using game::Ply;
using timeline::AxisKind;
using timeline::TimelinePanel;
using timeline::TimelineZoom;

/// The inputs that change which part of a game the timeline shows, and the loop.
class TestTimelineWindow : public TimelinePanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { dropPanel(); }

    void controlAndTheWheelZoomAtThePointer();
    void aPinchZoomsAtThePointer();
    void keysZoomAtThePlayhead();
    void theMiddleButtonAndASidewaysWheelPan();
    void theMinimapPansZoomsAndJumps();
    void aDoubleClickOnTheRulerShowsAll();
    void shiftInTheRulerMarksARangeForTheLoop();
    void theHandlesOfTheLoopAreDragged();
    void playingTurnsPages();
    void scrubbingBeyondTheWindowPans();
    void aZoomedClickScrubsToThePlyUnderIt();
    void theSwitchIsThereForClocksOnly();
    void stateIsReadBack();

private:
    [[nodiscard]] TimelineZoom& zoom() const { return m_panel->view().zoom(); }
    [[nodiscard]] double first() const { return zoom().axis().scale().firstPosition(); }
    [[nodiscard]] double last() const { return zoom().axis().scale().lastPosition(); }
    [[nodiscard]] QPoint inRuler(int number) const
    {
        const double y = view().layoutOfGame().ruler.top() + 4.0;
        return QPointF(view().axis().xOf(Ply(number)), y).toPoint();
    }
    [[nodiscard]] QPoint inMinimap(double x) const
    {
        return QPointF(x, view().layoutOfGame().minimap.rect().center().y()).toPoint();
    }
    void wheel(QPoint at, QPoint angle, Qt::KeyboardModifiers modifiers = {});
    void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton,
              Qt::KeyboardModifiers modifiers = {});
};

void TestTimelineWindow::init()
{
    makePanel({1300, 216});
    open(longGame(100), 200);
}

void TestTimelineWindow::wheel(QPoint at, QPoint angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, view().mapToGlobal(at), QPoint(), angle, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view(), &event);
}

void TestTimelineWindow::drag(QPoint from, QPoint to, Qt::MouseButton button,
                              Qt::KeyboardModifiers modifiers)
{
    QTest::mousePress(&view(), button, modifiers, from);
    moveTo((from + to) / 2, button);
    moveTo(to, button);
    QTest::mouseRelease(&view(), button, modifiers, to);
}

void TestTimelineWindow::controlAndTheWheelZoomAtThePointer()
{
    const QPoint point = at(700.0);
    const double position = view().axis().scale().positionAt(point.x());
    for (int i = 0; i < 6; ++i)
        wheel(point, {0, 120}, Qt::ControlModifier);
    QVERIFY(std::abs(zoom().axis().scale().zoom() - std::pow(1.25, 6)) < 1e-6);
    QVERIFY(std::abs(view().axis().scale().xOf(position) - point.x()) < 0.5);
    QCOMPARE(ply(), 0);
    for (int i = 0; i < 12; ++i)
        wheel(point, {0, -60}, Qt::ControlModifier); // high resolution
    QVERIFY(!zoom().isZoomed());
    // Stepping with the wheel can be off, zooming stays.
    m_panel->setWheelEnabled(false);
    wheel(point, {0, 120}, Qt::ControlModifier);
    QVERIFY(zoom().isZoomed());
}

void TestTimelineWindow::aPinchZoomsAtThePointer()
{
    const QPointF point(500.0, 60.0);
    const double position = view().axis().scale().positionAt(point.x());
    QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2,
                              point, point, view().mapToGlobal(point), 0.5, {}, 1);
    QApplication::sendEvent(&view(), &pinch);
    QVERIFY(std::abs(zoom().axis().scale().zoom() - 1.5) < 1e-9);
    QVERIFY(std::abs(view().axis().scale().xOf(position) - point.x()) < 0.5);
}

void TestTimelineWindow::keysZoomAtThePlayhead()
{
    m_session->cursor().goToPly(Ply(150));
    const double x = view().axis().xOf(Ply(150));
    view().zoomIn();
    view().zoomIn();
    QVERIFY(zoom().isZoomed());
    if (!view().underMouse())
        QVERIFY(std::abs(view().axis().xOf(Ply(150)) - x) < 0.5);
    view().zoomOut();
    view().zoomOut();
    QVERIFY(!zoom().isZoomed());
}

void TestTimelineWindow::theMiddleButtonAndASidewaysWheelPan()
{
    drag(at(500.0), at(300.0), Qt::MiddleButton);
    QVERIFY(!zoom().isZoomed());
    zoom().showRange(80.0, 120.0);
    const double step = view().axis().step();
    const double before = first();
    drag(at(500.0), at(400.0), Qt::MiddleButton);
    QVERIFY(std::abs(first() - (before + 100.0 / step)) < 1e-6);
    QCOMPARE(ply(), 0);
    const double panned = first();
    wheel(at(500.0), {-120, 0});
    QVERIFY(first() > panned);
    wheel(at(500.0), {120, 0});
    QVERIFY(std::abs(first() - panned) < 1e-6);
    wheel(at(500.0), {0, -120}, Qt::ShiftModifier);
    QVERIFY(first() > panned);
    QCOMPARE(ply(), 0);
    wheel(at(500.0), {99'999, 0});
    QCOMPARE(first(), 0.0);
}

void TestTimelineWindow::theMinimapPansZoomsAndJumps()
{
    QVERIFY(view().layoutOfGame().minimap.isEmpty());
    zoom().showRange(80.0, 120.0);
    const auto& map = view().layoutOfGame().minimap; // of the layout of the moment
    QVERIFY(!map.isEmpty());
    const timeline::TimeAxis whole = map.whole();
    QVERIFY(std::abs(whole.scale().positionAt(map.window().left()) - 80.0) < 0.01);
    QVERIFY(std::abs(whole.scale().positionAt(map.window().right()) - 120.0) < 0.01);

    const double ten = 10.0 * whole.step();
    drag(inMinimap(map.window().center().x()), inMinimap(map.window().center().x() + ten));
    QVERIFY(std::abs(first() - 90.0) < 0.5 && std::abs(last() - 130.0) < 0.5);
    drag(inMinimap(map.window().left()), inMinimap(map.window().left() - 2 * ten));
    QVERIFY(std::abs(first() - 70.0) < 0.5 && std::abs(last() - 130.0) < 0.5);
    drag(inMinimap(map.window().right()), inMinimap(map.window().right() - 3 * ten));
    QVERIFY(std::abs(first() - 70.0) < 0.5 && std::abs(last() - 100.0) < 0.5);
    QTest::mouseClick(&view(), Qt::LeftButton, {}, inMinimap(whole.xOf(Ply(180))));
    QVERIFY(std::abs((first() + last()) / 2 - 180.0) < 0.5);
    QVERIFY(std::abs(last() - first() - 30.0) < 0.5);
    QCOMPARE(ply(), 0);
}

void TestTimelineWindow::aDoubleClickOnTheRulerShowsAll()
{
    zoom().showRange(80.0, 120.0);
    QTest::mouseDClick(&view(), Qt::LeftButton, {}, inRuler(100));
    QVERIFY(!zoom().isZoomed());
}

void TestTimelineWindow::shiftInTheRulerMarksARangeForTheLoop()
{
    drag(inRuler(60), inRuler(90), Qt::LeftButton, Qt::ShiftModifier);
    QCOMPARE(m_playback->loopIn(), std::optional(Ply(60)));
    QCOMPARE(m_playback->loopOut(), std::optional(Ply(90)));
    QVERIFY(m_playback->isLooping());
    drag(inRuler(50), inRuler(20), Qt::LeftButton, Qt::ShiftModifier);
    QCOMPARE(m_playback->loopIn(), std::optional(Ply(20)));
    QCOMPARE(m_playback->loopOut(), std::optional(Ply(50)));
    QCOMPARE(ply(), 0);
}

void TestTimelineWindow::theHandlesOfTheLoopAreDragged()
{
    m_playback->setLoopIn(Ply(60));
    m_playback->setLoopOut(Ply(90));
    const auto handle = [&](int number) {
        return timeline::loopHandle(view().axis(), view().layoutOfGame().ruler, Ply(number))
            .center()
            .toPoint();
    };
    drag(handle(90), handle(110));
    QCOMPARE(m_playback->loopIn(), std::optional(Ply(60)));
    QCOMPARE(m_playback->loopOut(), std::optional(Ply(110)));
    m_playback->setLooping(false);
    drag(handle(60), handle(140)); // past the other one: they change places
    QCOMPARE(m_playback->loopIn(), std::optional(Ply(110)));
    QCOMPARE(m_playback->loopOut(), std::optional(Ply(140)));
    QVERIFY(!m_playback->isLooping());
    QCOMPARE(ply(), 0);
}

void TestTimelineWindow::playingTurnsPages()
{
    zoom().showRange(0.0, 20.0);
    QSignalSpy turns(&zoom(), &TimelineZoom::changed);
    for (int i = 1; i <= 60; ++i) {
        m_session->cursor().step(1);
        QVERIFY(view().axis().shows(Ply(i)));
    }
    QVERIFY(turns.size() >= 2 && turns.size() <= 4);
}

void TestTimelineWindow::scrubbingBeyondTheWindowPans()
{
    zoom().showRange(80.0, 120.0);
    QTest::mousePress(&view(), Qt::LeftButton, {}, at(view().axis().right() - 30.0));
    QVERIFY(ply() > 110 && ply() <= 120);
    moveTo(at(view().axis().right() + 3 * view().axis().step()), Qt::LeftButton);
    QCOMPARE(ply(), 123);
    QVERIFY(std::abs(last() - 123.0) < 0.01);
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, at(400.0));
}

void TestTimelineWindow::aZoomedClickScrubsToThePlyUnderIt()
{
    zoom().showRange(80.0, 120.0);
    for (const int number : {81, 97, 119}) {
        QTest::mouseClick(&view(), Qt::LeftButton, {}, at(view().axis().xOf(Ply(number))));
        QCOMPARE(ply(), number);
    }
}

void TestTimelineWindow::theSwitchIsThereForClocksOnly()
{
    look::Segments& axes = m_panel->scales().axisSwitch();
    QVERIFY(!axes.isVisible());
    open(QStringLiteral("[TimeControl \"60\"]\n\n1. e4 { [%clk 0:00:50] } e5 { [%clk 0:00:40] } "
                        "2. Nf3 { [%clk 0:00:30] } Nc6 { [%clk 0:00:39] } *\n"),
         4);
    QVERIFY(axes.isVisible());
    const double atPlies = view().axis().xOf(Ply(1));
    axes.setCurrent(1);
    QCOMPARE(view().axis().kind(), AxisKind::Clock);
    QVERIFY(view().axis().xOf(Ply(1)) != atPlies);
    // Ten and twenty seconds.
    const double track = view().axis().trackWidth();
    QVERIFY(std::abs(view().axis().xOf(Ply(1)) - view().axis().left() - track * 10 / 51) < 0.01);
    axes.setCurrent(0);
    QCOMPARE(view().axis().xOf(Ply(1)), atPlies);
}

void TestTimelineWindow::stateIsReadBack()
{
    QSignalSpy changes(m_panel.get(), &TimelinePanel::stateChanged);
    zoom().zoomBy(4.0, 500.0);
    zoom().setKind(AxisKind::Clock);
    m_panel->setHoverBoard(false);
    timeline::LaneChoice lanes;
    lanes.setShown(*view().layoutOfGame().lanes[1].lane, false);
    view().setLanes(lanes);
    QCOMPARE(changes.size(), 4);

    TimelinePanel other(*m_workspace, *m_playback, *m_look);
    other.restoreState(m_panel->state());
    QCOMPARE(other.view().lanes(), lanes);
    QCOMPARE(other.view().zoom().chosenKind(), AxisKind::Clock);
    QVERIFY(!other.view().hoverBoard().isOn());
    other.restoreState("nonsense");
    QVERIFY(other.view().hoverBoard().isOn());
}

PLYLINE_WIDGET_TEST(TestTimelineWindow)
#include "tst_timeline_window.moc"
