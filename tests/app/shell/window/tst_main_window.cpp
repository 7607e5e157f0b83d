#include <QClipboard>
#include <QLineEdit>
#include <QMenuBar>
#include <QTest>
#include <QWheelEvent>

#include "app/panels/timeline/cells_lane.h"
#include "app/panels/timeline/timeline_panel.h"
#include "tests/app/panels/timeline/timeline_test.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;
using actions::ActionId;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QSettings().clear(); }
    void theArrowsStepBothWays();
    void homeAndEndGoToTheEnds();
    void shiftAndArrowsStepFive();
    void upAndDownGoFromMarkerToMarker();
    void spacePlaysToTheEnd();
    void playingFromTheEndStartsAgain();
    void digitsSetTheSpeed();
    void fAndXFlip();
    void pageKeysChangeTheGame();
    void theKeyGOpensAFieldForTheMoveNumber();
    void tabInTheFieldGoesOnFromWhereTheFocusWas();
    void lettersInATextFieldDoNothingElse();
    void thePlayheadIsDraggedToEachPly();
    void theWheelStepsOverTheBoardUnlessSwitchedOff();
    void draggingOverTheBoardChangesNothing();
    void theGameIsCopiedAsItStands();
    void thePositionIsCopiedAsFen();
};

void TestMainWindow::initTestCase()
{
    QCoreApplication::setOrganizationName(u"Plyline"_s);
    QCoreApplication::setApplicationName(u"Plyline"_s);
}

void TestMainWindow::theArrowsStepBothWays()
{
    Opened program;
    for (int ply = 0; ply < 7; ++ply) {
        PLYLINE_SHOWS(program, scholarsFens[ply]);
        program.press(Qt::Key_Right);
    }
    PLYLINE_SHOWS(program, scholarsFens[7]);
    program.press(Qt::Key_Right);
    QCOMPARE(program.ply(), 7);
    for (int ply = 6; ply >= 0; --ply) {
        program.press(Qt::Key_Left);
        PLYLINE_SHOWS(program, scholarsFens[ply]);
    }
}

void TestMainWindow::homeAndEndGoToTheEnds()
{
    Opened program;
    program.press(Qt::Key_End);
    PLYLINE_SHOWS(program, scholarsFens[7]);
    program.press(Qt::Key_Home);
    PLYLINE_SHOWS(program, scholarsFens[0]);
}

void TestMainWindow::shiftAndArrowsStepFive()
{
    Opened program;
    program.press(Qt::Key_Right, Qt::ShiftModifier);
    PLYLINE_SHOWS(program, scholarsFens[5]);
    program.press(Qt::Key_Right, Qt::ShiftModifier);
    PLYLINE_SHOWS(program, scholarsFens[7]);
    program.press(Qt::Key_Left, Qt::ShiftModifier);
    PLYLINE_SHOWS(program, scholarsFens[2]);
}

void TestMainWindow::upAndDownGoFromMarkerToMarker()
{
    Opened program(u"1. e4 d5 2. exd5 Nf6 3. Nf3 g6 4. Be2 Bg7 5. O-O O-O *"_s);
    for (const int ply : {3, 9, 10, 10}) {
        program.press(Qt::Key_Down);
        QCOMPARE(program.ply(), ply);
    }
    program.press(Qt::Key_BracketLeft);
    QCOMPARE(program.ply(), 9);
    program.press(Qt::Key_Up);
    QCOMPARE(program.ply(), 3);
    program.press(Qt::Key_BracketRight);
    QCOMPARE(program.ply(), 9);
}

void TestMainWindow::spacePlaysToTheEnd()
{
    Opened program;
    program.playback.setPliesPerSecond(32);
    program.press(Qt::Key_Space);
    QVERIFY(program.playback.isPlaying());
    QTRY_COMPARE(program.ply(), 7);
    QTRY_VERIFY(!program.playback.isPlaying());
    PLYLINE_SHOWS(program, scholarsFens[7]);
}

void TestMainWindow::playingFromTheEndStartsAgain()
{
    Opened program;
    program.press(Qt::Key_End);
    program.press(Qt::Key_Space);
    QVERIFY(program.playback.isPlaying());
    QVERIFY(program.ply() < 7);
    program.press(Qt::Key_K);
    QVERIFY(!program.playback.isPlaying());
    program.press(Qt::Key_End);
    program.press(Qt::Key_J);
    QVERIFY(program.playback.isPlaying());
    QCOMPARE(program.playback.direction(), session::Playback::Direction::Backwards);
    program.press(Qt::Key_Left);
    QVERIFY(!program.playback.isPlaying());
}

void TestMainWindow::digitsSetTheSpeed()
{
    Opened program;
    for (int speed = 1; speed <= 9; ++speed) {
        program.press(Qt::Key_0 + speed);
        QCOMPARE(program.playback.pliesPerSecond(), double(speed));
    }
    program.press(Qt::Key_L);
    program.press(Qt::Key_L);
    QCOMPARE(program.playback.pliesPerSecond(), 18.0);
    program.press(Qt::Key_K);
}

void TestMainWindow::fAndXFlip()
{
    Opened program;
    auto& view = program.board().view();
    const auto whereIsE2 = [&] {
        return view.geometryInWidget().centreOf(rules::Square(rules::File::E, rules::Rank::Two));
    };
    const QPointF before = whereIsE2();
    const QImage picture = view.grab().toImage();
    program.press(Qt::Key_F);
    QVERIFY(program.board().isFlipped());
    QVERIFY(whereIsE2().y() < before.y());
    QVERIFY(view.grab().toImage() != picture);
    program.press(Qt::Key_X);
    QVERIFY(!program.board().isFlipped());
    QCOMPARE(view.grab().toImage(), picture);
    PLYLINE_SHOWS(program, scholarsFens[0]);
}

void TestMainWindow::pageKeysChangeTheGame()
{
    Opened program(scholarsMate + u"\n[Event \"Second\"]\n\n1. d4 d5 *\n"_s);
    program.press(Qt::Key_Right);
    program.press(Qt::Key_PageDown);
    QTRY_COMPARE(program.session.cursor().place().game, 2);
    QCOMPARE(program.lastPly(), 2);
    program.press(Qt::Key_Right);
    PLYLINE_SHOWS(program, u"rnbqkbnr/pppppppp/8/8/3P4/8/PPP1PPPP/RNBQKBNR b KQkq - 0 1"_s);
    program.press(Qt::Key_PageDown);
    QCOMPARE(program.session.cursor().place().game, 2);
    program.press(Qt::Key_PageUp);
    QTRY_COMPARE(program.session.cursor().place().game, 1);
    // Where it was left.
    PLYLINE_SHOWS(program, scholarsFens[1]);
}

void TestMainWindow::theKeyGOpensAFieldForTheMoveNumber()
{
    Opened program;
    QWidget* before = QApplication::focusWidget();
    program.press(Qt::Key_G);
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(field && field->isVisible());
    QTest::keyClicks(field, u"9"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(field->isVisible());
    QCOMPARE(program.ply(), 0);
    QTest::keyClicks(field, u"3b"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!field->isVisible());
    QCOMPARE(QApplication::focusWidget(), before);
    PLYLINE_SHOWS(program, scholarsFens[6]);
}

void TestMainWindow::tabInTheFieldGoesOnFromWhereTheFocusWas()
{
    Opened program;
    QWidget* before = QApplication::focusWidget();
    program.press(Qt::Key_Tab);
    QWidget* next = QApplication::focusWidget();
    QVERIFY(next != before);
    program.press(Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), before);
    program.press(Qt::Key_G);
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(field);
    program.press(Qt::Key_Tab);
    QVERIFY(!field->isVisible());
    QCOMPARE(QApplication::focusWidget(), next);
    program.press(Qt::Key_G);
    program.press(Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), before);
}

void TestMainWindow::lettersInATextFieldDoNothingElse()
{
    Opened program;
    program.press(Qt::Key_G);
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, u"fxl 5"_s);
    QTest::keyClick(field, Qt::Key_Left);
    QTest::keyClick(field, Qt::Key_Home);
    QCOMPARE(field->text(), u"fxl 5"_s);
    QVERIFY(!program.board().isFlipped());
    QVERIFY(!program.playback.isPlaying());
    QCOMPARE(program.playback.pliesPerSecond(), 1.0);
    QCOMPARE(program.ply(), 0);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    program.press(Qt::Key_F);
    QVERIFY(program.board().isFlipped());
}

void TestMainWindow::thePlayheadIsDraggedToEachPly()
{
    Opened program;
    auto& view = program.window.findChild<timeline::TimelinePanel*>()->view();
    const QRectF cells = laneOf<timeline::CellsLayout>(view.layoutOfGame()).rect();
    const int y = qRound(cells.center().y());
    const auto at = [&](int ply) { return QPoint(qRound(view.axis().xOf(game::Ply(ply))), y); };
    QTest::mousePress(&view, Qt::LeftButton, {}, at(0));
    for (const int ply : {1, 2, 3, 4, 5, 6, 7, 3, 0, 6}) {
        QTest::mouseMove(&view, at(ply));
        PLYLINE_SHOWS(program, scholarsFens[ply]);
    }
    QTest::mouseRelease(&view, Qt::LeftButton, {}, at(6));
    QCOMPARE(program.ply(), 6);
}

void TestMainWindow::theWheelStepsOverTheBoardUnlessSwitchedOff()
{
    Opened program;
    auto& view = program.board().view();
    const auto turn = [&](int eighths) {
        const QPointF at = view.rect().center();
        QWheelEvent event(at, view.mapToGlobal(at), QPoint(), QPoint(0, eighths), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &event);
    };
    turn(-120);
    turn(-120);
    PLYLINE_SHOWS(program, scholarsFens[2]);
    turn(120);
    PLYLINE_SHOWS(program, scholarsFens[1]);
    turn(-40);
    turn(-40);
    QCOMPARE(program.ply(), 1);
    turn(-40);
    QCOMPARE(program.ply(), 2);
    program.window.actionsOfTable()[ActionId::Wheel].trigger();
    turn(-120);
    QCOMPARE(program.ply(), 2);
    QVERIFY(!program.settings.isWheelEnabled());
}

void TestMainWindow::draggingOverTheBoardChangesNothing()
{
    Opened program;
    auto& view = program.board().view();
    const auto geometry = view.geometryInWidget();
    const auto at = [&](rules::File file, rules::Rank rank) {
        return geometry.centreOf(rules::Square(file, rank)).toPoint();
    };
    QTest::mousePress(&view, Qt::LeftButton, {}, at(rules::File::E, rules::Rank::Two));
    QTest::mouseMove(&view, at(rules::File::E, rules::Rank::Three));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, at(rules::File::E, rules::Rank::Four));
    PLYLINE_SHOWS(program, scholarsFens[0]);
}

void TestMainWindow::theGameIsCopiedAsItStands()
{
    Opened program(scholarsMate + u"\n[Event \"Second\"]\n\n1. d4 {fine} d5 *\n"_s);
    QGuiApplication::clipboard()->clear();
    program.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().trimmed(), scholarsMate.trimmed());
    program.press(Qt::Key_PageDown);
    QTRY_COMPARE(program.session.cursor().place().game, 2);
    program.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().trimmed(),
             u"[Event \"Second\"]\n\n1. d4 {fine} d5 *"_s);
}

void TestMainWindow::thePositionIsCopiedAsFen()
{
    Opened program;
    program.press(Qt::Key_End);
    program.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), scholarsFens[7]);
}

PLYLINE_WIDGET_TEST(TestMainWindow)
#include "tst_main_window.moc"
