#include <QApplication>
#include <QTest>
#include <QWheelEvent>

#include "app/panels/timeline/branches_lane.h"
#include "app/panels/timeline/playhead.h"
#include "tests/app/panels/timeline/timeline_panel_test.h"
#include "tests/support/long_game.h"
#include "tests/support/test.h"

#include <cmath>

using namespace plyline;
using namespace plyline::tests;

/// Scrubbing, stepping and pointing.
class TestTimelineInput : public TimelinePanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { dropPanel(); }

    void aPressAnywhereScrubs();
    void aDragReachesEachPlyAndGoesOnOutside();
    void theHandleDoesNotJumpWhenItIsGrabbed();
    void theRulerReachesEachPlyOfALongGame();
    void otherButtonsDoNothing();
    void theWheelSteps();
    void theWheelCanBeSwitchedOff();
    void hoveringMovesTheGhost();
    void hoveringNamesTheMoveToWhichAClickGoes();

private:
    void wheel(int angle);
};

void TestTimelineInput::init()
{
    makePanel({1100, 162});
    open(shortGame, 20);
}

void TestTimelineInput::wheel(int angle)
{
    const QPoint point = view().rect().center();
    QWheelEvent event(point, view().mapToGlobal(point), QPoint(), QPoint(0, angle), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view(), &event);
}

void TestTimelineInput::aPressAnywhereScrubs()
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

void TestTimelineInput::aDragReachesEachPlyAndGoesOnOutside()
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

void TestTimelineInput::theHandleDoesNotJumpWhenItIsGrabbed()
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

void TestTimelineInput::theRulerReachesEachPlyOfALongGame()
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

void TestTimelineInput::otherButtonsDoNothing()
{
    QTest::mouseClick(&view(), Qt::RightButton, {}, atPly(9));
    QTest::mouseClick(&view(), Qt::MiddleButton, {}, atPly(9));
    QCOMPARE(ply(), 0);
}

void TestTimelineInput::theWheelSteps()
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

void TestTimelineInput::theWheelCanBeSwitchedOff()
{
    m_panel->setWheelEnabled(false);
    wheel(-120);
    QCOMPARE(ply(), 0);
    m_panel->setWheelEnabled(true);
    wheel(-120);
    QCOMPARE(ply(), 1);
}

void TestTimelineInput::hoveringMovesTheGhost()
{
    moveTo(atPly(13));
    QCOMPARE(m_session->pointing().ply(), std::optional(game::Ply(13)));
    QCOMPARE(view().frame().ghostLabel, QStringLiteral("7. Qf3+"));
    QCOMPARE(ply(), 0);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&view(), &leave);
    QCOMPARE(m_session->pointing().ply(), std::nullopt);
}

void TestTimelineInput::hoveringNamesTheMoveToWhichAClickGoes()
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

PLYLINE_WIDGET_TEST(TestTimelineInput)
#include "tst_timeline_input.moc"
