#include "tests/app/panels/board/board_panel_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestBoardPanel : public BoardPanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { BoardPanelTest::init(); }
    void cleanup() { BoardPanelTest::cleanup(); }
    void whileHiddenItIsStale();
    void theEndIsSaidAtTheEndAlone();
    void theSeekIsSaid();
    void flippingTurnsBoardAndPlayers();
    void theWheelStepsOnePlyADetent();
    void draggingAcrossTheBoardChangesNothing();
    void aStepGlidesAndArrives();
    void fastScrubbingIsNotAnimated();
    void aPointedAtSquareStaysWhileStepping();
    void theBoardIsDescribedInWords();
    void drawingsAreShownAtTheirPlyAlone();
    void theSideToMoveIsMarkedAndSaid();
};

void TestBoardPanel::whileHiddenItIsStale()
{
    go(1);
    const PanelFrame shown = m_panel->frame();
    const BoardFrame board = m_panel->view().frame();
    m_panel->hide();
    go(3);
    QVERIFY(m_panel->isStale() && m_panel->view().isStale());
    QCOMPARE(m_panel->frame(), shown);
    QCOMPARE(m_panel->view().frame(), board);
    m_look->setAnimated(true);
    m_panel->show();
    QVERIFY(!m_panel->isStale() && !m_panel->view().isStale());
    QVERIFY(!m_panel->view().isMoving()); // what was missed is not animated
    QCOMPARE(m_panel->view().frame(), target());
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("0:09:30"));
}

void TestBoardPanel::theEndIsSaidAtTheEndAlone()
{
    go(3);
    QCOMPARE(m_panel->frame().ending, QString());
    QCOMPARE(m_panel->frame().black.score, QString());
    go(4);
    QVERIFY(m_panel->frame().ending.contains(QStringLiteral("checkmate")));
    QCOMPARE(m_panel->frame().white.score, QStringLiteral("0"));
    QCOMPARE(m_panel->frame().black.score, QStringLiteral("1"));
}

void TestBoardPanel::theSeekIsSaid()
{
    go(0);
    QCOMPARE(m_panel->frame().seek, QStringLiteral("checkpoint 0"));
    go(1);
    QCOMPARE(m_panel->frame().seek, QStringLiteral("checkpoint 0 + 1 event"));
    go(3);
    QCOMPARE(m_panel->frame().seek, QStringLiteral("checkpoint 0 + 3 events"));
}

void TestBoardPanel::flippingTurnsBoardAndPlayers()
{
    QSignalSpy flipped(m_look.get(), &look::Look::flippedChanged);
    go(4);
    const QImage before = m_panel->grab().toImage();
    m_look->setFlipped(true);
    m_look->setFlipped(true);
    QCOMPARE(flipped.count(), 1);
    const QImage after = m_panel->grab().toImage();
    QVERIFY(before != after);
    // The queen on h4 is amber's target: right of the middle, then left of it.
    BoardView& view = m_panel->view();
    const QPoint corner(view.width() - 4, view.height() / 2 + 8);
    const QImage board = view.grab().toImage();
    QVERIFY(board.pixelColor(corner) != m_look->theme().lastMoveDark);
    m_look->setFlipped(false);
    QCOMPARE(view.grab().toImage().pixelColor(corner), m_look->theme().lastMoveDark);
}

void TestBoardPanel::theWheelStepsOnePlyADetent()
{
    turnWheel(m_panel->view(), -120);
    QCOMPARE(m_session->cursor().ply().number(), 1);
    turnWheel(m_panel->view(), -240);
    QCOMPARE(m_session->cursor().ply().number(), 3);
    turnWheel(m_panel->view(), 120);
    QCOMPARE(m_session->cursor().ply().number(), 2);
    m_panel->setWheelEnabled(false);
    turnWheel(m_panel->view(), 120);
    QCOMPARE(m_session->cursor().ply().number(), 2);
}

void TestBoardPanel::draggingAcrossTheBoardChangesNothing()
{
    go(2);
    const QImage before = m_panel->grab().toImage();
    BoardView& view = m_panel->view();
    QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(40, 40));
    QTest::mouseMove(&view, QPoint(200, 200));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(300, 100));
    QCOMPARE(m_session->cursor().ply().number(), 2);
    QCOMPARE(m_panel->grab().toImage(), before);
}

void TestBoardPanel::aStepGlidesAndArrives()
{
    m_look->setAnimated(true);
    go(1);
    QVERIFY(m_panel->view().isMoving());
    QTRY_VERIFY(!m_panel->view().isMoving());
    QVERIFY(m_panel->view().frame() == target());
    go(0);
    QVERIFY(m_panel->view().isMoving());
    QTRY_VERIFY(m_panel->view().frame() == target());
}

void TestBoardPanel::fastScrubbingIsNotAnimated()
{
    m_look->setAnimated(true);
    for (const int ply : {1, 2, 3, 4, 3, 2})
        go(ply);
    QVERIFY(!m_panel->view().isMoving());
    QVERIFY(m_panel->view().frame() == target());
}

void TestBoardPanel::aPointedAtSquareStaysWhileStepping()
{
    m_session->pointing().setSquare(rules::squares::E1);
    go(1);
    QVERIFY(m_panel->view().frame().highlighted == rules::squares::E1);
    m_session->pointing().setSquare(std::nullopt);
    QVERIFY(!m_panel->view().frame().highlighted);
}

void TestBoardPanel::theBoardIsDescribedInWords()
{
    go(0);
    QCOMPARE(tests::spokenDescription(m_panel->view()),
             QStringLiteral("White to move. Start position."));
    go(4);
    QCOMPARE(tests::spokenDescription(m_panel->view()),
             QStringLiteral("White to move. Last move 2… Qh4#. Check."));
}

void TestBoardPanel::drawingsAreShownAtTheirPlyAlone()
{
    m_session->file().openText(QStringLiteral("[Event \"Drawn\"]\n\n{[%csl Ye4]} 1. e4 "
                                              "{[%cal Gd1h5,Rg1f3] [%csl Bd5]} e5 2. Nf3 *\n"),
                               QStringLiteral("drawn"));
    QTRY_COMPARE(m_session->cursor().lastPly().number(), 3);
    go(0);
    QCOMPARE(m_panel->view().frame().drawings.size(), 1u);
    QCOMPARE(m_panel->view().frame().drawings[0].color, game::DrawingColor::Yellow);
    go(1);
    const std::vector<game::Drawing> shown = m_panel->view().frame().drawings;
    QCOMPARE(shown.size(), 3u);
    QCOMPARE(shown[0].from, *rules::Square::parse("d1"));
    QCOMPARE(shown[0].to, rules::Square::parse("h5"));
    QCOMPARE(shown[1].color, game::DrawingColor::Red);
    QVERIFY(!shown[2].to);
    QVERIFY(tests::spokenDescription(m_panel->view())
                .contains(QStringLiteral("Drawn: d1 to h5, g1 to f3, d5.")));
    go(2);
    QVERIFY(m_panel->view().frame().drawings.empty());
}

void TestBoardPanel::theSideToMoveIsMarkedAndSaid()
{
    const auto captions = [this] {
        const QImage image = m_panel->grab().toImage();
        return std::pair(image.copy(m_panel->pane().above.toAlignedRect()),
                         image.copy(m_panel->pane().below.toAlignedRect()));
    };
    m_session->file().openText(
        QStringLiteral("[White \"Ann\"]\n[Black \"Bob\"]\n[Result \"*\"]\n\n1. f3 e5 2. g4 *\n"),
        QStringLiteral("turns"));
    QTRY_COMPARE(m_session->cursor().lastPly(), game::Ply(3));
    go(0);
    QVERIFY(tests::spokenDescription(*m_panel).contains(QStringLiteral("White to move.")));
    const auto [aboveAtStart, belowAtStart] = captions();
    go(1);
    QVERIFY(tests::spokenDescription(*m_panel).contains(QStringLiteral("Black to move.")));
    const auto [aboveThen, belowThen] = captions();
    QVERIFY(aboveThen != aboveAtStart);
    QVERIFY(belowThen != belowAtStart);
    go(2);
    QCOMPARE(captions(), std::pair(aboveAtStart, belowAtStart));

    // The tip explains the mark and goes with the caption that has it.
    const auto tipIn = [this](const QRectF& caption) {
        const QPoint point = caption.center().toPoint();
        QHelpEvent help(QEvent::ToolTip, point, m_panel->mapToGlobal(point));
        QApplication::sendEvent(m_panel.get(), &help);
        return QToolTip::isVisible() ? QToolTip::text() : QString();
    };
    QCOMPARE(tipIn(m_panel->pane().below), QStringLiteral("White to move."));
    m_look->setFlipped(true);
    QCOMPARE(tipIn(m_panel->pane().above), QStringLiteral("White to move."));
}

PLYLINE_WIDGET_TEST(TestBoardPanel)
#include "tst_board_panel.moc"
