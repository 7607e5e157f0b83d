#include <QAction>
#include <QScreen>
#include <QWheelEvent>

#include "app/kit/look/theme.h"
#include "app/panels/board/board_view.h"
#include "app/panels/snapshot/plane_view.h"
#include "app/panels/timeline/slim_timeline.h"
#include "app/panels/timeline/transport_bar.h"
#include "app/shell/present/present_view.h"
#include "app/shell/present/presenting.h"
#include "app/shell/stage/stage.h"
#include "tests/app/shell/window/all_texts.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using actions::ActionId;
using game::Ply;
using present::Presenting;
using present::PresentView;

class TestPresenting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void itCoversTheWindowAndLeavesItAsItWas();
    void escapeLeavesAndKeepsThePins();
    void allPlayingKeysWork();
    void aWindowOfItsOwnFollowsTheFirst();
    void closingTheSecondWindowLeaves();
    void closingTheFirstWindowEndsBothAndIsNotRemembered();
    void itShowsTheStagesView();
    void theFutureIsHiddenThereToo();
    void theMouseAtTheLowerEdgeBringsTheButtons();
    void aPressOnTheTimelineGoesThere();
    void nothingCoveredIsFound();
    void tabStaysInThePresentation();
    void itGoesOnWhereThereIsAScreen();
    void theWheelObeysItsSwitch();

private:
    static Presenting& presenting(Opened& program)
    {
        return *program.window.findChild<Presenting*>();
    }
    /// What the main window shows, without what lies over it.
    static QImage picture(Opened& program) { return program.window.grab().toImage(); }
};

void TestPresenting::itCoversTheWindowAndLeavesItAsItWas()
{
    Opened program(scholarsMate, QSize(1280, 800));
    QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    const QSize size = program.window.size();
    const QImage before = picture(program);
    const auto boardBefore = program.board().geometry();
    program.press(Qt::Key_F11, Qt::ShiftModifier);
    QVERIFY(presenting(program).isOn());
    QVERIFY(program.window.actionsOfTable()[ActionId::Present].isChecked());
    QPointer<PresentView> view = presenting(program).view();
    QTRY_VERIFY(program.window.isFullScreen());
    QTRY_COMPARE(view->geometry(), program.window.rect());
    QVERIFY(view->isVisible());
    program.press(Qt::Key_F11, Qt::ShiftModifier);
    QVERIFY(!presenting(program).isOn());
    QVERIFY(!program.window.actionsOfTable()[ActionId::Present].isChecked());
    QTRY_VERIFY(!view);
    QTRY_COMPARE(program.window.size(), size);
    QVERIFY(!program.window.isFullScreen());
    QTRY_COMPARE(program.board().geometry(), boardBefore);
    QTRY_COMPARE(picture(program), before);
}

void TestPresenting::escapeLeavesAndKeepsThePins()
{
    Opened program;
    program.press(Qt::Key_A);
    QVERIFY(program.workspace.study.pins.a());
    program.press(Qt::Key_F11, Qt::ShiftModifier);
    QVERIFY(presenting(program).view()->hasFocus());
    program.press(Qt::Key_Escape);
    QVERIFY(!presenting(program).isOn());
    QVERIFY(program.workspace.study.pins.a());
}

void TestPresenting::allPlayingKeysWork()
{
    Opened program;
    program.press(Qt::Key_F11, Qt::ShiftModifier);
    program.press(Qt::Key_Right);
    QCOMPARE(program.ply(), 1);
    program.press(Qt::Key_End);
    QCOMPARE(program.ply(), 7);
    program.press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(program.ply(), 2);
    program.press(Qt::Key_Home);
    QCOMPARE(program.ply(), 0);
    program.press(Qt::Key_5);
    QCOMPARE(program.playback.pliesPerSecond(), 5.0);
    program.press(Qt::Key_Space);
    QVERIFY(program.playback.isPlaying());
    program.press(Qt::Key_K);
    QVERIFY(!program.playback.isPlaying());
    program.press(Qt::Key_F);
    QVERIFY(presenting(program).view()->board().isFlipped());
}

void TestPresenting::aWindowOfItsOwnFollowsTheFirst()
{
    Opened program;
    const Qt::WindowStates before = program.window.windowState();
    presenting(program).presentOn(program.window.screen());
    PresentView& view = *presenting(program).view();
    QVERIFY(view.isWindow());
    QVERIFY(view.isFullScreen());
    QCOMPARE(program.window.windowState(), before);
    program.session.cursor().goToPly(Ply(5));
    QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    QCOMPARE(view.frame().move, QStringLiteral("3. Qh5"));
    QCOMPARE(view.frame().rows, QStringLiteral("32 rows"));
    QCOMPARE(view.board().frame(), program.board().view().frame());
    QCOMPARE(view.findChild<snapshot::PlaneView*>()->frame().rows.size(), std::size_t(32));
    // Its keys are the program's.
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(program.ply(), 6);
    QCOMPARE(view.frame().sentence, QStringLiteral("Black’s knight goes to f6"));
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(!presenting(program).isOn());
    QVERIFY(program.window.isVisible());
}

void TestPresenting::closingTheSecondWindowLeaves()
{
    Opened program;
    presenting(program).presentOn(program.window.screen());
    presenting(program).view()->close();
    QVERIFY(!presenting(program).isOn());
    QVERIFY(!program.window.actionsOfTable()[ActionId::Present].isChecked());
    QVERIFY(program.window.isVisible());
}

void TestPresenting::closingTheFirstWindowEndsBothAndIsNotRemembered()
{
    {
        Opened program(scholarsMate, QSize(1000, 700));
        presenting(program).presentOn(program.window.screen());
        program.window.close();
        QVERIFY(!presenting(program).isOn());
        program.window.show();
        presenting(program).presentOn(nullptr);
        QTRY_VERIFY(program.window.isFullScreen());
        program.window.close();
        QVERIFY(!presenting(program).isOn());
    }
    Opened program(scholarsMate, std::nullopt);
    QVERIFY(!presenting(program).isOn());
    QVERIFY(!program.window.isFullScreen());
    QCOMPARE(program.window.size(), QSize(1000, 700));
}

void TestPresenting::itShowsTheStagesView()
{
    Opened program;
    program.press(Qt::Key_2, Qt::AltModifier);
    program.press(Qt::Key_F11, Qt::ShiftModifier);
    const PresentView& view = *presenting(program).view();
    QVERIFY(view.geometryOfParts().snapshot.isEmpty());
    program.press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(!view.geometryOfParts().snapshot.isEmpty());
    QVERIFY(!view.geometryOfParts().replay.isEmpty());
    program.press(Qt::Key_3, Qt::AltModifier);
    QVERIFY(view.geometryOfParts().replay.isEmpty());
}

void TestPresenting::theFutureIsHiddenThereToo()
{
    Opened program;
    program.session.cursor().goToPly(Ply(3));
    program.press(Qt::Key_F11, Qt::ShiftModifier);
    PresentView& view = *presenting(program).view();
    const timeline::SlimTimeline& slim = view.timeline();
    const double before = slim.layoutOfGame().xOf(Ply(3));
    program.press(Qt::Key_H);
    QVERIFY(program.session.isFutureHidden());
    // Seven plies are no longer as wide as the timeline.
    QVERIFY(slim.layoutOfGame().xOf(Ply(3)) < before / 2);
    const FoundTexts texts = allTexts(view);
    for (const FoundText& one : texts)
        for (const char* later : {"Nc6", "Qh5", "Nf6", "Qxf7", "1-0"})
            QVERIFY2(!one.text.contains(QLatin1String(later)), qPrintable(one.text));
    program.press(Qt::Key_Right);
    QCOMPARE(view.frame().move, QStringLiteral("2… Nc6"));
}

void TestPresenting::theMouseAtTheLowerEdgeBringsTheButtons()
{
    Opened program;
    program.press(Qt::Key_F11, Qt::ShiftModifier);
    PresentView& view = *presenting(program).view();
    QWidget& bar = view.transport();
    QVERIFY(!bar.isVisible());
    QTest::mouseMove(&view, QPoint(view.width() / 2, view.height() - 2));
    QTRY_VERIFY(bar.isVisible());
    QTest::mouseMove(&view, QPoint(view.width() / 2, 20));
    QVERIFY(!bar.isVisible());
}

void TestPresenting::aPressOnTheTimelineGoesThere()
{
    Opened program;
    program.press(Qt::Key_F11, Qt::ShiftModifier);
    timeline::SlimTimeline& slim = presenting(program).view()->timeline();
    const auto at = [&](int ply) {
        return QPoint(qRound(slim.layoutOfGame().xOf(Ply(ply))), slim.height() / 2);
    };
    QTest::mouseClick(&slim, Qt::LeftButton, {}, at(4));
    QCOMPARE(program.ply(), 4);
}

void TestPresenting::nothingCoveredIsFound()
{
    Opened program;
    program.press(Qt::Key_F11, Qt::ShiftModifier);
    PresentView* view = presenting(program).view();
    for (const QWidget* child :
         program.window.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        QCOMPARE(child->isVisible(), child == view);
    QVERIFY(!program.window.actionsOfTable()[ActionId::FullScreen].isEnabled());
    program.press(Qt::Key_Escape);
    QVERIFY(program.window.actionsOfTable()[ActionId::FullScreen].isEnabled());
    QVERIFY(program.board().isVisible());
}

void TestPresenting::tabStaysInThePresentation()
{
    Opened program;
    program.session.cursor().goToPly(Ply(3));
    program.press(Qt::Key_F11, Qt::ShiftModifier);
    PresentView& view = *presenting(program).view();
    program.press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &view);
    view.transport().show();
    QSet<QWidget*> seen;
    for (int i = 0; i < 7; ++i) {
        program.press(Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() == &view ||
                view.transport().isAncestorOf(QApplication::focusWidget()));
        seen << QApplication::focusWidget();
    }
    QCOMPARE(seen.size(), 7); // the presentation and six buttons
    program.press(Qt::Key_Backtab, Qt::ShiftModifier);
    program.press(Qt::Key_Escape);
    QVERIFY(!presenting(program).isOn());
}

void TestPresenting::itGoesOnWhereThereIsAScreen()
{
    Opened program;
    QScreen* screen = program.window.screen();
    presenting(program).presentOn(screen);
    QVERIFY(presenting(program).view()->isWindow());
    Q_EMIT qApp->screenRemoved(screen);
    QTRY_VERIFY(presenting(program).isOn());
    QVERIFY(!presenting(program).view()->isWindow());
    QVERIFY(program.window.actionsOfTable()[ActionId::Present].isChecked());
    QVERIFY(QTest::qWaitForWindowActive(&program.window));
    program.press(Qt::Key_F11, Qt::ShiftModifier);
    QVERIFY(!program.window.isFullScreen());
}

void TestPresenting::theWheelObeysItsSwitch()
{
    Opened program;
    const auto turn = [](QWidget& widget) {
        const QPointF at(widget.width() / 2.0, widget.height() / 2.0);
        QWheelEvent wheel(at, widget.mapToGlobal(at), {}, {0, -120}, {}, {}, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&widget, &wheel);
    };
    program.press(Qt::Key_F11, Qt::ShiftModifier);
    turn(presenting(program).view()->timeline());
    QCOMPARE(program.ply(), 1);
    program.window.actionsOfTable()[ActionId::Wheel].trigger();
    turn(presenting(program).view()->timeline());
    turn(presenting(program).view()->board());
    QCOMPARE(program.ply(), 1);
    program.press(Qt::Key_Escape);
    program.press(Qt::Key_F11, Qt::ShiftModifier);
    turn(presenting(program).view()->board());
    QCOMPARE(program.ply(), 1);
}

PLYLINE_WIDGET_TEST(TestPresenting)
#include "tst_presenting.moc"
