#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include "app/panels/timeline/hover_board.h"
#include "app/panels/timeline/timeline_panel.h"
#include "tests/app/panels/timeline/timeline_test.h"
#include "tests/core/analysis/prepared.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::timeline;
using game::Ply;

namespace {

const std::string clocked =
    "[TimeControl \"300\"]\n[Result \"*\"]\n\n"
    "1. e4 { [%eval 0.2] [%clk 0:05:00] } e5 { [%eval 0.2] [%clk 0:04:50] } "
    "2. Nf3 Nc6 { [%eval 0.3] } 3. Bb5 a6 4. Ba4 Nf6 5. O-O Be7 *\n\n";

} // namespace

class TestHoverBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFrameIsThePositionOfThePly();
    void theCaptionSaysWhatIsKnown();
    void aJudgedMoveSaysWhy();
    void itStandsBesideTheGhostAndInsideTheWindow();
    void itAppearsUnderThePointerAndMovesNothing();
    void itStaysWhileDraggingOutside();
    void itCanBeSwitchedOff();
    void theSideBelowIsThatOfTheBoards();
};

void TestHoverBoard::theFrameIsThePositionOfThePly()
{
    const auto line = tests::preparedLineOf(clocked);
    TimelineGame game = timelineGame(line->plies, 16);
    game.line = line;
    for (int i = 0; i <= 10; ++i) {
        const HoverFrame frame = hoverFrame(game, Ply(i), look::Theme::dark());
        QCOMPARE(frame.board.pieces, widgets::frameOf(line->replay->piecesAt(Ply(i))).pieces);
        QCOMPARE(frame.board.tints.size(), std::size_t(i == 0 ? 0 : 2));
    }
    const HoverFrame frame = hoverFrame(game, Ply(3), look::Theme::dark());
    QCOMPARE(frame.board.tints[0].square, rules::Square::fromXY(7, 1));
    QCOMPARE(frame.board.tints[1].square, rules::Square::fromXY(6, 3));
}

void TestHoverBoard::theCaptionSaysWhatIsKnown()
{
    const auto line = tests::preparedLineOf(clocked);
    TimelineGame game = timelineGame(line->plies, 16);
    game.line = line;
    const auto captionAt = [&](int ply) {
        return hoverFrame(game, Ply(ply), look::Theme::dark()).caption;
    };
    QCOMPARE(captionAt(2), u"1… e5 · ply 2 · 0:04:50 · +0.2"_qs);
    QCOMPARE(captionAt(4), u"2… Nc6 · ply 4 · +0.3"_qs);
    QCOMPARE(captionAt(9), u"5. O-O · ply 9"_qs);
    QCOMPARE(captionAt(0), u"Start position"_qs);
}

void TestHoverBoard::aJudgedMoveSaysWhy()
{
    const auto line =
        tests::preparedLineOf("1. e4 {[%eval 0.0]} e5 {[%eval 1.2]} 2. d4 {[%eval 1.2]} *");
    TimelineGame game = timelineGame(line->plies, 16);
    game.line = line;
    const auto verdictAt = [&](int ply) {
        return hoverFrame(game, Ply(ply), look::Theme::dark()).verdict;
    };
    QCOMPARE(verdictAt(2), u"Mistake · 50 % → 39 %"_qs);
    QCOMPARE(verdictAt(3), QString());
    QCOMPARE(verdictAt(0), QString());
    game.areJudgementsShown = false;
    QCOMPARE(verdictAt(2), QString());
}

void TestHoverBoard::itStandsBesideTheGhostAndInsideTheWindow()
{
    const QSize window(1920, 1080);
    const QRect low(344, 850, 1456, 200);
    QCOMPARE(hoverRect(window, low, 700.0, 26), QRect(714, 850 - 8 - 226, 208, 226));
    QCOMPARE(hoverRect(window, low, 1800.0, 26).right(), 1800 - 14 - 1);
    const QRect high(344, 650, 1456, 404);
    QVERIFY(hoverRect(window, high, 700.0, 26).top() > high.top());
    tests::Random random(3);
    for (int i = 0; i < 500; ++i) {
        const QSize size(960 + random.below(2000), 600 + random.below(1000));
        const QRect bar(224, size.height() - 100 - random.below(400), size.width() - 224, 90);
        const QRect board = hoverRect(size, bar, 224.0 + random.below(size.width() - 224), 26);
        QVERIFY(QRect(QPoint(), size).contains(board));
        QVERIFY(board.height() <= size.height() * 0.35);
        QVERIFY(board.width() >= 160 && board.width() <= 220);
        QCOMPARE((board.width() - 16) % 8, 0);
    }
}

namespace {

/// A window with a timeline at its foot.
struct Program
{
    workspace::Workspace workspace;
    session::Playback playback{workspace.session.cursor()};
    look::Look look;
    QWidget window;
    TimelinePanel panel{workspace, playback, look, &window};

    Program()
    {
        window.resize(1300, 800);
        panel.setGeometry(0, 584, 1300, 216);
        window.show();
    }
    void open()
    {
        workspace.session.file().openText(QString::fromStdString(clocked), u"test"_qs);
        QTRY_COMPARE(panel.view().axis().lastPly().number(), 10);
    }
    void moveTo(QPoint point, Qt::MouseButtons buttons = Qt::NoButton)
    {
        QMouseEvent event(QEvent::MouseMove, point, panel.view().mapToGlobal(point), Qt::NoButton,
                          buttons, Qt::NoModifier);
        QApplication::sendEvent(&panel.view(), &event);
    }
    [[nodiscard]] QPoint atPly(int ply)
    {
        return QPointF(panel.view().axis().xOf(Ply(ply)), 60.0).toPoint();
    }
};

} // namespace

void TestHoverBoard::itAppearsUnderThePointerAndMovesNothing()
{
    Program program;
    program.open();
    HoverBoard& board = program.panel.view().hoverBoard();
    program.moveTo(program.atPly(7));
    QVERIFY(!board.isVisible()); // only after a delay
    QTRY_VERIFY(board.isVisible());
    QVERIFY(board.frame().caption.startsWith(u"4. Ba4"_qs));
    QCOMPARE(program.workspace.session.cursor().ply(), Ply());
    // From then on it follows at once, and each column has the ply under it.
    for (int x = 15; x < program.panel.view().width() - 15; x += 13) {
        program.moveTo({x, 60});
        const Ply ply = program.panel.view().axis().nearestPly(x);
        const TimelineGame& game = program.panel.view().game();
        QCOMPARE(board.frame(), hoverFrame(game, ply, program.look.theme()));
        QVERIFY(program.window.rect().contains(board.geometry()));
    }
    QVERIFY(program.panel.view().frame().ghostLabel.isEmpty()); // the board says it
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&program.panel.view(), &leave);
    QVERIFY(!board.isVisible());
    QCOMPARE(program.workspace.session.cursor().ply(), Ply());
}

void TestHoverBoard::itStaysWhileDraggingOutside()
{
    Program program;
    program.open();
    HoverBoard& board = program.panel.view().hoverBoard();
    program.moveTo(program.atPly(7));
    QTRY_VERIFY(board.isVisible());
    QTest::mousePress(&program.panel.view(), Qt::LeftButton, {}, program.atPly(7));
    program.moveTo({99'999, -400}, Qt::LeftButton);
    QVERIFY(board.isVisible());
    QVERIFY(board.frame().caption.startsWith(u"5… Be7"_qs));
    QVERIFY(program.window.rect().contains(board.geometry()));
    QTest::mouseRelease(&program.panel.view(), Qt::LeftButton, {}, QPoint(99'999, -400));
    QVERIFY(!board.isVisible());
}

void TestHoverBoard::itCanBeSwitchedOff()
{
    Program program;
    program.open();
    HoverBoard& board = program.panel.view().hoverBoard();
    program.moveTo(program.atPly(7));
    QTRY_VERIFY(board.isVisible());
    program.panel.setHoverBoard(false);
    QVERIFY(!board.isVisible());
    program.moveTo(program.atPly(8));
    QCOMPARE(program.panel.view().frame().ghostLabel, u"4… Nf6"_qs);
    program.panel.setHoverBoard(true);
    program.moveTo(program.atPly(7));
    QTRY_VERIFY(board.isVisible());
}

void TestHoverBoard::theSideBelowIsThatOfTheBoards()
{
    Program program;
    program.open();
    HoverBoard& board = program.panel.view().hoverBoard();
    const auto boardOf = [&](const QImage& image) {
        const int side = board.width() - 16;
        return image.copy(8, 8, side, side);
    };
    for (const bool isFlipped : {false, true}) {
        program.look.setFlipped(isFlipped);
        program.moveTo(program.atPly(7));
        QTRY_VERIFY(board.isVisible());
        QImage expected(board.size(), QImage::Format_ARGB32_Premultiplied);
        expected.fill(program.look.theme().raised);
        QPainter painter(&expected);
        painter.setRenderHint(QPainter::Antialiasing);
        const int side = board.width() - 16;
        widgets::drawMiniBoard(painter, QRectF(8, 8, side, side), board.frame().board,
                               program.look.theme(), isFlipped);
        painter.end();
        const QImage grabbed =
            board.grab().toImage().convertToFormat(QImage::Format_ARGB32_Premultiplied);
        QCOMPARE(boardOf(grabbed), boardOf(expected));
    }
}

PLYLINE_WIDGET_TEST(TestHoverBoard)
#include "tst_hover_board.moc"
