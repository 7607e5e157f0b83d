#include <QInputDialog>

#include "app/panels/comparison/comparison_panel.h"
#include "app/panels/snapshot/plane_view.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

namespace {

/// 1 does not ask for a side, 2 asks for Black's, 3 for White's, 4 is a task for Black, 5 is a game
/// of Ann, who has Black.
const QString gamesOfAllKinds =
    QStringLiteral("[White \"A\"]\n[Black \"B\"]\n\n1. e4 (1. d4) *\n\n"
                   "[Orientation \"black\"]\n[Event \"Chapter\"]\n\n1. e4 (1. d4) *\n\n"
                   "[Orientation \"white\"]\n[Event \"Chapter\"]\n\n1. e4 *\n\n"
                   "[SetUp \"1\"]\n[FEN \"1r2k3/R7/8/4PK2/8/8/8/8 b - - 0 1\"]\n\n1... Rb6 *\n\n"
                   "[White \"A\"]\n[Black \"Lee, Ann\"]\n\n1. e4 *\n");

} // namespace

class TestBoardSide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { settings::Settings().setOwnNames({}); }
    void fTurnsThePlaneAndBothMoments();
    void aGameThatAsksForItIsShownFromItsSide();
    void otherGamesKeepTheChosenSide();
    void gamesOfOnesOwnAreShownFromOnesSide();

private:
    static void show(Opened& program, int game)
    {
        program.session.openGame(game);
        QTRY_COMPARE(program.session.cursor().place().game, game);
    }
};

void TestBoardSide::fTurnsThePlaneAndBothMoments()
{
    Opened program;
    QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    auto& plane = program.window.findChild<snapshot::SnapshotPanel*>()->plane();
    session::Pointing& pointing = program.session.pointing();
    const QRectF plot = plane.geometryInWidget().plot();
    const QPoint corner = plot.bottomLeft().toPoint() + QPoint(5, -5);
    QTest::mouseClick(&plane, Qt::LeftButton, {}, corner);
    QVERIFY(pointing.square() == rules::squares::A1);
    QTest::mouseClick(&plane, Qt::LeftButton, {}, corner);
    const QImage picture = plane.grab().toImage();
    program.press(Qt::Key_F);
    QVERIFY(plane.grab().toImage() != picture);
    QTest::mouseClick(&plane, Qt::LeftButton, {}, corner);
    QVERIFY(pointing.square() == rules::squares::H8);
    QTest::mouseClick(&plane, Qt::LeftButton, {}, corner);
    program.press(Qt::Key_F);
    QCOMPARE(plane.grab().toImage(), picture);

    program.press(Qt::Key_A);
    program.press(Qt::Key_End);
    program.press(Qt::Key_4, Qt::AltModifier);
    auto& view = program.window.findChild<comparison::ComparisonPanel*>()->view();
    const QRect a = view.geometryOfParts().boardA;
    const QRect b = view.geometryOfParts().boardB;
    const QImage both[] = {view.grab(a).toImage(), view.grab(b).toImage()};
    program.press(Qt::Key_X);
    QVERIFY(view.grab(a).toImage() != both[0]);
    QVERIFY(view.grab(b).toImage() != both[1]);
    program.press(Qt::Key_X);
    QCOMPARE(view.grab(a).toImage(), both[0]);
    QCOMPARE(view.grab(b).toImage(), both[1]);
}

void TestBoardSide::aGameThatAsksForItIsShownFromItsSide()
{
    Opened program(gamesOfAllKinds);
    QVERIFY(!program.look.isFlipped());
    show(program, 2);
    QVERIFY(program.look.isFlipped());
    QVERIFY(program.window.actionsOfTable()[actions::ActionId::Flip].isChecked());
    show(program, 3);
    QVERIFY(!program.look.isFlipped());
    show(program, 4);
    QVERIFY(program.look.isFlipped());
    show(program, 1);
    QVERIFY(!program.look.isFlipped());
}

void TestBoardSide::otherGamesKeepTheChosenSide()
{
    Opened program(gamesOfAllKinds);
    program.press(Qt::Key_F);
    show(program, 3);
    QVERIFY(!program.look.isFlipped());
    program.press(Qt::Key_F); // for this game alone
    QVERIFY(program.look.isFlipped());
    show(program, 2);
    program.press(Qt::Key_F);
    QVERIFY(!program.look.isFlipped());
    // Another line of the game does not turn it again.
    program.session.showLine(game::LineId(1), game::Ply(1));
    QVERIFY(!program.look.isFlipped());
    show(program, 1);
    QVERIFY(program.look.isFlipped());
}

void TestBoardSide::gamesOfOnesOwnAreShownFromOnesSide()
{
    {
        Opened program(gamesOfAllKinds);
        show(program, 5);
        QVERIFY(!program.look.isFlipped());
        program.window.actionsOfTable()[actions::ActionId::OwnNames].trigger();
        auto* dialog = program.window.findChild<QInputDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->setTextValue(QStringLiteral("Ann Lee\n"));
        dialog->accept();
        QVERIFY(program.look.isFlipped());
        show(program, 1);
        QVERIFY(!program.look.isFlipped());
    }
    Opened program(gamesOfAllKinds);
    show(program, 5);
    QVERIFY(program.look.isFlipped());
}

PLYLINE_WIDGET_TEST(TestBoardSide)
#include "tst_board_side.moc"
