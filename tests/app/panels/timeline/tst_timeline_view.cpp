#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include "app/panels/timeline/branches_lane.h"
#include "app/panels/timeline/cells_lane.h"
#include "app/panels/timeline/marks_lane.h"
#include "app/panels/timeline/playhead.h"
#include "app/panels/timeline/timeline_panel.h"
#include "tests/app/panels/timeline/timeline_test.h"
#include "tests/support/long_game.h"
#include "tests/support/test.h"

using namespace plyline;
using tests::laneOf;
using tests::longGame;
using timeline::TimelinePanel;
using timeline::TimelineView;

namespace {

const QString openingMoves = QStringLiteral(
    "[Event \"Test\"]\n[White \"A\"]\n[Black \"B\"]\n[Result \"1-0\"]\n\n"
    "1. e4 e5 2. Nf3 Nc6 3. Bc4 Nf6 4. Ng5 d5 5. exd5 Nxd5 6. Nxf7 Kxf7 7. Qf3+ Ke6 8. Nc3 Nce7 "
    "9. O-O c6 10. Re1 Kd7 1-0\n");

} // namespace

class TestTimelineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aPressAnywhereScrubs();
    void aDragReachesEachPlyAndGoesOnOutside();
    void theHandleDoesNotJumpWhenItIsGrabbed();
    void theRulerReachesEachPlyOfALongGame();
    void otherButtonsDoNothing();
    void theWheelSteps();
    void theWheelCanBeSwitchedOff();
    void hoveringMovesTheGhost();
    void aGhostFromElsewhereIsShown();
    void allLinesOfAGameHaveOneScale();
    void hoveringNamesTheMoveToWhichAClickGoes();
    void theLoopIsShown();
    void itIsASliderToAssistiveTechnology();
    void theLegendExplainsTheMarks();
    void theLookIsSwitchedLive();

private:
    /// `axisEnd` is the last ply of the longest line; that of the main line if it is 0.
    void open(const QString& text, int lastPly, int axisEnd = 0);
    [[nodiscard]] int ply() const { return m_session->cursor().ply().number(); }
    [[nodiscard]] TimelineView& view() const { return m_panel->view(); }
    /// A point of the cells' lane.
    [[nodiscard]] QPoint at(double x) const
    {
        return QPointF(x, laneOf<timeline::CellsLayout>(view().layoutOfGame()).rect().center().y())
            .toPoint();
    }
    [[nodiscard]] QPoint atPly(int number) const
    {
        return at(view().axis().xOf(game::Ply(number)));
    }
    void moveTo(QPoint point, Qt::MouseButtons buttons = Qt::NoButton);
    void wheel(int angle);
    [[nodiscard]] QToolButton* button(const char* name) const;

    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<session::Playback> m_playback;
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<TimelinePanel> m_panel;
};

void TestTimelineView::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_session = &m_workspace->session;
    m_playback = std::make_unique<session::Playback>(m_session->cursor());
    m_look = std::make_unique<look::Look>();
    m_look->setChoice(look::ThemeChoice::Dark);
    m_panel = std::make_unique<TimelinePanel>(*m_workspace, *m_playback, *m_look);
    m_panel->resize(1100, 162);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    open(openingMoves, 20);
}

void TestTimelineView::cleanup()
{
    m_panel.reset();
    m_look.reset();
    m_playback.reset();
    m_session = nullptr;
    m_workspace.reset();
}

void TestTimelineView::open(const QString& text, int lastPly, int axisEnd)
{
    m_session->file().openText(text, QStringLiteral("test"));
    QTRY_COMPARE(m_session->cursor().lastPly().number(), lastPly);
    QTRY_COMPARE(view().axis().lastPly().number(), std::max(lastPly, axisEnd));
}

void TestTimelineView::moveTo(QPoint point, Qt::MouseButtons buttons)
{
    QMouseEvent event(QEvent::MouseMove, point, view().mapToGlobal(point), Qt::NoButton, buttons,
                      Qt::NoModifier);
    QApplication::sendEvent(&view(), &event);
}

void TestTimelineView::wheel(int angle)
{
    const QPoint point = view().rect().center();
    QWheelEvent event(point, view().mapToGlobal(point), QPoint(), QPoint(0, angle), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view(), &event);
}

QToolButton* TestTimelineView::button(const char* name) const
{
    for (QToolButton* one : m_panel->findChildren<QToolButton*>()) {
        if (one->accessibleName() == QString::fromLatin1(name))
            return one;
    }
    return nullptr;
}

void TestTimelineView::aPressAnywhereScrubs()
{
    for (const int number : {7, 20, 0, 13}) {
        const double x = view().axis().xOf(game::Ply(number));
        for (const int y : {3, view().height() / 2, view().height() - 3}) {
            m_session->cursor().goToPly(game::Ply(number == 4 ? 5 : 4));
            QTest::mouseClick(&view(), Qt::LeftButton, {}, {static_cast<int>(x), y});
            QCOMPARE(ply(), number);
        }
    }
}

void TestTimelineView::aDragReachesEachPlyAndGoesOnOutside()
{
    QTest::mousePress(&view(), Qt::LeftButton, {}, atPly(3));
    for (int number = 0; number <= 20; ++number) {
        moveTo(atPly(number), Qt::LeftButton);
        QCOMPARE(ply(), number);
    }
    moveTo({-4000, -900}, Qt::LeftButton);
    QCOMPARE(ply(), 0);
    moveTo({90000, 4000}, Qt::LeftButton);
    QCOMPARE(ply(), 20);
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, atPly(9));
    moveTo(atPly(2));
    QCOMPARE(ply(), 20); // released: only the ghost follows
    QCOMPARE(m_session->pointing().ply(), std::optional(game::Ply(2)));
}

void TestTimelineView::theHandleDoesNotJumpWhenItIsGrabbed()
{
    open(longGame(300), 600);
    m_session->cursor().goToPly(game::Ply(300));
    const QRectF handle =
        timeline::handleRect(view().axis(), view().layoutOfGame().ruler, game::Ply(300));
    const QPoint edge(static_cast<int>(handle.left()) + 1, static_cast<int>(handle.center().y()));
    QTest::mousePress(&view(), Qt::LeftButton, {}, edge);
    QCOMPARE(ply(), 300);
    const double step = view().axis().step();
    moveTo(edge + QPoint(100, 0), Qt::LeftButton);
    QCOMPARE(ply(), 300 + static_cast<int>(std::lround(100 / step)));
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, edge);
}

void TestTimelineView::theRulerReachesEachPlyOfALongGame()
{
    open(longGame(1500), 3000);
    const QPoint press(500, 4);
    QTest::mousePress(&view(), Qt::LeftButton, {}, press);
    const int first = ply();
    QVERIFY(first > 500 && first < 2500);
    for (int i = 1; i <= 40; ++i) {
        moveTo(press + QPoint(2 * i, 0), Qt::LeftButton);
        QCOMPARE(ply(), first + i);
    }
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, press);
}

void TestTimelineView::otherButtonsDoNothing()
{
    QTest::mouseClick(&view(), Qt::RightButton, {}, atPly(9));
    QTest::mouseClick(&view(), Qt::MiddleButton, {}, atPly(9));
    QCOMPARE(ply(), 0);
}

void TestTimelineView::theWheelSteps()
{
    wheel(-120);
    QCOMPARE(ply(), 1);
    wheel(-240);
    QCOMPARE(ply(), 3);
    wheel(120);
    QCOMPARE(ply(), 2);
    wheel(-60); // two halves are one
    QCOMPARE(ply(), 2);
    wheel(-60);
    QCOMPARE(ply(), 3);
}

void TestTimelineView::theWheelCanBeSwitchedOff()
{
    m_panel->setWheelEnabled(false);
    wheel(-120);
    QCOMPARE(ply(), 0);
    m_panel->setWheelEnabled(true);
    wheel(-120);
    QCOMPARE(ply(), 1);
}

void TestTimelineView::hoveringMovesTheGhost()
{
    moveTo(atPly(13));
    QCOMPARE(m_session->pointing().ply(), std::optional(game::Ply(13)));
    QCOMPARE(view().frame().ghostLabel, QStringLiteral("7. Qf3+"));
    QCOMPARE(ply(), 0);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&view(), &leave);
    QCOMPARE(m_session->pointing().ply(), std::nullopt);
}

void TestTimelineView::allLinesOfAGameHaveOneScale()
{
    // The variation is longer than the main line, the inner one shorter.
    open(QStringLiteral(
             "1. e4 e5 (1... c5 2. Nf3 d6 3. d4 (3. Bb5+ Bd7) cxd4 4. Nxd4 Nf6 5. Nc3 a6) "
             "2. Nf3 Nc6 3. Bb5 *\n"),
         5, 10);
    const double x = view().axis().xOf(game::Ply(1));
    m_session->cursor().goToPly(game::Ply(1));
    m_session->chooseContinuation(1);
    QCOMPARE(m_session->cursor().lastPly(), game::Ply(10));
    QCOMPARE(view().axis().xOf(game::Ply(1)), x);
    m_session->showLine(game::LineId(2), game::Ply(1));
    QCOMPARE(m_session->cursor().lastPly(), game::Ply(6));
    QCOMPARE(view().axis().xOf(game::Ply(1)), x);
    // Beyond the end of the shown line a press goes to its end.
    QTest::mouseClick(&view(), Qt::LeftButton, {}, atPly(9));
    QCOMPARE(ply(), 6);
}

void TestTimelineView::hoveringNamesTheMoveToWhichAClickGoes()
{
    open(QStringLiteral("1. e4 e5 (1... c5 2. Nf3 d6 3. d4 cxd4) 2. Nf3 Nc6 3. Bb5 a6 *\n"), 6);
    const double y = laneOf<timeline::BranchesLayout>(view().layoutOfGame())
                         .branches()
                         .front()
                         .rect.center()
                         .y();
    for (const int number : {2, 3, 4, 5}) {
        m_session->showLine(game::LineId::main(), game::Ply(6));
        const QPoint point = QPointF(view().axis().xOf(game::Ply(number)), y).toPoint();
        moveTo(point);
        const QString hovered = view().frame().ghostLabel;
        QCOMPARE(view().frame().ghost, std::optional(game::Ply(number)));
        QCOMPARE(m_session->pointing().ply(), std::nullopt); // the shown line has other moves
        QTest::mouseClick(&view(), Qt::LeftButton, {}, point);
        QCOMPARE(m_session->cursor().line(), game::LineId(1));
        QCOMPARE(view().spokenPlace(), QStringLiteral("%1, ply %2 of 6").arg(hovered).arg(number));
    }
    // The handle stays where it is when it is pressed.
    moveTo(timeline::handleRect(view().axis(), view().layoutOfGame().ruler, game::Ply(5))
               .center()
               .toPoint());
    QCOMPARE(view().frame().ghost, std::nullopt);
}

void TestTimelineView::aGhostFromElsewhereIsShown()
{
    const QImage before = view().grab().toImage();
    m_session->pointing().setPly(game::Ply(12));
    const QImage after = view().grab().toImage();
    const int x = static_cast<int>(view().axis().xOf(game::Ply(12)));
    const int y =
        static_cast<int>(laneOf<timeline::MarksLayout>(view().layoutOfGame()).rect().bottom()) - 1;
    bool differs = false;
    for (int dx = -1; dx <= 1; ++dx)
        differs = differs || before.pixel(x + dx, y) != after.pixel(x + dx, y);
    QVERIFY(differs);
    m_session->pointing().setPly({});
    QCOMPARE(view().grab().toImage(), before);
}

void TestTimelineView::theLoopIsShown()
{
    const QImage before = view().grab().toImage();
    m_session->cursor().goToPly(game::Ply(4));
    m_playback->setLoopInHere();
    m_session->cursor().goToPly(game::Ply(9));
    m_playback->setLoopOutHere();
    m_playback->setLooping(true);
    QVERIFY(view().frame().loop.has_value());
    QCOMPARE(view().frame().loop->first.number(), 4);
    QCOMPARE(view().frame().loop->last.number(), 9);
    QVERIFY(timeline::paceText(*m_playback, game::Ply(20)).contains(QStringLiteral("loop 4–9")));
    m_session->cursor().goToStart();
    QVERIFY(view().grab().toImage() != before);
    m_playback->clearLoop();
    QVERIFY(!view().frame().loop.has_value());
    QCOMPARE(view().grab().toImage(), before);
}

void TestTimelineView::itIsASliderToAssistiveTechnology()
{
    QAccessibleInterface* slider = QAccessible::queryAccessibleInterface(&view());
    QVERIFY(slider);
    QCOMPARE(slider->role(), QAccessible::Slider);
    QAccessibleValueInterface* value = slider->valueInterface();
    QVERIFY(value);
    QCOMPARE(value->maximumValue().toInt(), 20);
    value->setCurrentValue(11);
    QCOMPARE(ply(), 11);
    QCOMPARE(value->currentValue().toInt(), 11);
    QCOMPARE(slider->text(QAccessible::Value), QStringLiteral("6. Nxf7, ply 11 of 20"));
    const QStringList lanes = slider->text(QAccessible::Description).split(u'\n');
    QVERIFY(lanes.contains(QStringLiteral("Marks: capture")));
    QVERIFY(lanes.contains(QStringLiteral("Checkpoints: 11 events replayed from ply 0")));
    for (QToolButton* one : m_panel->findChildren<QToolButton*>())
        QVERIFY(!one->accessibleName().isEmpty());
}

void TestTimelineView::theLegendExplainsTheMarks()
{
    const auto legend = [this]() -> const QWidget* {
        for (const QWidget* widget : m_panel->findChildren<QWidget*>()) {
            if (widget->accessibleName() == u"What the marks mean"_qs)
                return widget;
        }
        return nullptr;
    };
    const auto isShown = [&] { return legend()->isVisible(); };
    const QPoint overMarks =
        laneOf<timeline::MarksLayout>(view().layoutOfGame()).rect().center().toPoint();
    const QPoint overRuler = view().layoutOfGame().ruler.center().toPoint();
    for (const QPoint& point : {overRuler, overMarks}) {
        QHelpEvent help(QEvent::ToolTip, point, view().mapToGlobal(point));
        QApplication::sendEvent(&view(), &help);
        QCOMPARE(isShown(), point == overMarks);
    }
    moveTo(overRuler);
    QVERIFY(!isShown());
    QTest::mouseClick(button("What the marks on the timeline mean"), Qt::LeftButton);
    QVERIFY(isShown());
    // A desktop that places windows itself cannot put it elsewhere, and it is within sight.
    QVERIFY(!legend()->isWindow());
    QVERIFY(m_panel->rect().contains(legend()->geometry().topLeft()));
    QVERIFY(legend()->geometry().right() <= m_panel->rect().right());
    view().hideLegend();
    QVERIFY(!isShown());
}

void TestTimelineView::theLookIsSwitchedLive()
{
    const QPoint corner(2, m_panel->height() - 2);
    QCOMPARE(m_panel->grab().toImage().pixelColor(corner), look::Theme::dark().surface);
    m_look->setChoice(look::ThemeChoice::Light);
    const QImage light = m_panel->grab().toImage();
    QCOMPARE(light.pixelColor(corner), look::Theme::light().surface);
    const QRectF cell = laneOf<timeline::CellsLayout>(view().layoutOfGame()).cells()[1].rect;
    const QPointF besideItsText(cell.left() + 4.0, cell.center().y());
    const QPoint first = view().mapTo(m_panel.get(), besideItsText.toPoint());
    m_session->cursor().goToEnd();
    QCOMPARE(m_panel->grab().toImage().pixelColor(first), look::Theme::light().blackCell);
}

PLYLINE_WIDGET_TEST(TestTimelineView)
#include "tst_timeline_view.moc"
