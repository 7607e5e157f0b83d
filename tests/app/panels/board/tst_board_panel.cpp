#include <QtGui/QHelpEvent>
#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

#include "app/panels/board/board_panel.h"
#include "tests/support/accessible_tree.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::board;

namespace {

const QString& annotatedText()
{
    static const QString text = QStringLiteral(
        "[Event \"?\"]\n[White \"Ann\"]\n[Black \"Bob\"]\n[WhiteElo \"1800\"]\n[BlackElo "
        "\"0\"]\n[Result \"0-1\"]\n\n"
        "1. f3 {[%clk 0:10:00]} e5 {[%clk 0:09:58]} 2. g4 {[%clk 0:09:30]} Qh4# {[%clk 1:02:03]} "
        "0-1\n");
    return text;
}

QString evaluatedGame()
{
    return QStringLiteral("[Event \"Evaluated\"]\n\n"
                          "1. e4 {[%eval 3.00]} f6 2. d4 {[%eval #-4]} *\n");
}

void turnWheel(QWidget& widget, int eighths)
{
    const QPointF at(widget.rect().center());
    QWheelEvent event(at, widget.mapToGlobal(at), QPoint(), QPoint(0, eighths), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

} // namespace

class TestBoardPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void clocksAreTheLastKnownAtOrBefore();
    void onAVariationTheyAreThoseOnTheWayThere();
    void clocksOfABlitzGameHaveNoHours();
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
    void aBarStandsThereForGamesWithEvaluationsAlone();
    void theBarShowsWhitesShareFromWhitesSide();

private:
    void go(int ply) { m_session->cursor().goToPly(game::Ply(ply)); }
    [[nodiscard]] BoardFrame target() const
    {
        return frameOf(m_session->moment(), *m_session->replay());
    }

    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<BoardPanel> m_panel;
};

void TestBoardPanel::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_session = &m_workspace->session;
    m_look = std::make_unique<look::Look>();
    m_look->setChoice(look::ThemeChoice::Dark);
    m_look->setAnimated(false);
    m_panel = std::make_unique<BoardPanel>(*m_workspace, *m_look);
    m_panel->resize(400, 486);
    m_panel->show();
    m_session->file().openText(annotatedText(), QStringLiteral("test"));
    QTRY_VERIFY(m_session->replay());
}

void TestBoardPanel::cleanup()
{
    m_panel.reset();
    m_session = nullptr;
    m_workspace.reset();
    m_look.reset();
}

void TestBoardPanel::clocksAreTheLastKnownAtOrBefore()
{
    QCOMPARE(m_panel->frame().white.name, QStringLiteral("Ann"));
    QCOMPARE(m_panel->frame().white.rating, QStringLiteral("1800"));
    QCOMPARE(m_panel->frame().black.rating, QString());
    QVERIFY(!m_panel->frame().white.clock.contains(u'0')); // not known yet, but there are clocks
    go(1);
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("0:10:00"));
    go(2);
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("0:10:00"));
    QCOMPARE(m_panel->frame().black.clock, QStringLiteral("0:09:58"));
    go(4);
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("0:09:30"));
    QCOMPARE(m_panel->frame().black.clock, QStringLiteral("1:02:03"));
}

void TestBoardPanel::onAVariationTheyAreThoseOnTheWayThere()
{
    m_session->file().openText(
        QStringLiteral("[Result \"*\"]\n\n1. e4 {[%clk 0:10:00]} e5 {[%clk 0:09:58]} "
                       "(1... c5 {[%clk 0:09:50] [%eval 0.4]} 2. c3) 2. Nf3 {[%clk 0:09:30]} *\n"),
        QStringLiteral("variation"));
    QTRY_COMPARE(m_session->cursor().lastPly(), game::Ply(3));
    QVERIFY(!m_panel->frame().hasEvaluations); // the main line has none
    m_session->showLine(game::LineId(1), game::Ply(2));
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("10:00"));
    QCOMPARE(m_panel->frame().black.clock, QStringLiteral("9:50"));
    QCOMPARE(m_panel->frame().evaluation.text, QStringLiteral("+0.4"));
    m_session->showLine(game::LineId(1), game::Ply(3));
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("10:00"));
    QCOMPARE(m_panel->frame().black.clock, QStringLiteral("9:50"));
    // Clocks of a variation alone are its own.
    m_session->file().openText(QStringLiteral("1. d4 d5 (1... f5 {[%clk 1:00:00]}) *\n"),
                               QStringLiteral("own"));
    QTRY_COMPARE(m_session->cursor().lastPly(), game::Ply(2));
    QCOMPARE(m_panel->frame().black.clock, QString());
    m_session->showLine(game::LineId(1), game::Ply(2));
    QCOMPARE(m_panel->frame().black.clock, QStringLiteral("1:00:00"));
}

void TestBoardPanel::clocksOfABlitzGameHaveNoHours()
{
    const auto open = [this](const char* control, const char* clock) {
        m_session->file().openText(
            QStringLiteral("[TimeControl \"%1\"]\n\n1. e4 {[%clk %2]} e5 {[%clk %2]} *\n")
                .arg(QLatin1String(control), QLatin1String(clock)),
            QLatin1String(control));
        QTRY_COMPARE(m_session->file().title(), QLatin1String(control));
        QTRY_COMPARE(m_session->cursor().lastPly(), game::Ply(2));
    };
    open("300+3", "0:05:01");
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("5:00"));
    go(2);
    QCOMPARE(m_panel->frame().black.clock, QStringLiteral("5:01"));
    // Hours stay where a clock has shown one.
    open("5400", "0:59:12");
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("1:30:00"));
    go(1);
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("0:59:12"));
    open("10.5+0.1", "0:00:09");
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("0:10"));
}

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

void TestBoardPanel::aBarStandsThereForGamesWithEvaluationsAlone()
{
    QVERIFY(m_panel->pane().bar.isEmpty());
    QCOMPARE(m_panel->barWidth(), 0);
    m_session->file().openText(evaluatedGame(), QStringLiteral("evaluated"));
    QTRY_COMPARE(m_session->cursor().lastPly().number(), 3);
    QVERIFY(!m_panel->pane().bar.isEmpty());
    QVERIFY(m_panel->barWidth() > 0);
    QCOMPARE(m_panel->view().geometry(), m_panel->pane().square.toAlignedRect());
    QVERIFY(m_panel->pane().bar.right() < m_panel->view().x());
    go(0); // nothing is said of the start
    QCOMPARE(m_panel->frame().evaluation, EvaluationFrame());
    QCOMPARE(tests::spokenDescription(*m_panel), QStringLiteral("White to move."));
    go(1);
    QCOMPARE(m_panel->frame().evaluation.text, QStringLiteral("+3.0"));
    // 2 / (1 + exp(-0.00368208 * 300)) - 1 is 0.50226: White's share is half of it and a half.
    QVERIFY(std::abs(*m_panel->frame().evaluation.whiteShare - 0.75113) < 1e-5);
    QVERIFY(tests::spokenDescription(*m_panel).contains(QStringLiteral("+3.0")));
    go(2);
    QCOMPARE(m_panel->frame().evaluation, EvaluationFrame());
    go(3);
    QCOMPARE(m_panel->frame().evaluation.whiteShare, 0.0);
}

void TestBoardPanel::theBarShowsWhitesShareFromWhitesSide()
{
    m_session->file().openText(evaluatedGame(), QStringLiteral("evaluated"));
    QTRY_COMPARE(m_session->cursor().lastPly().number(), 3);
    go(1);
    const look::Theme& theme = m_look->theme();
    const auto colorAt = [&](qreal share) {
        const QRectF bar = m_panel->pane().bar;
        const QPointF at(bar.left() + 3, bar.top() + share * bar.height());
        return m_panel->grab().toImage().pixelColor(at.toPoint());
    };
    QCOMPARE(colorAt(0.20), theme.blackCell);
    QCOMPARE(colorAt(0.30), theme.whiteCell);
    m_look->setFlipped(true);
    QCOMPARE(colorAt(0.70), theme.whiteCell);
    QCOMPARE(colorAt(0.80), theme.blackCell);
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
