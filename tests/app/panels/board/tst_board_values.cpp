#include "tests/app/panels/board/board_panel_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestBoardValues : public BoardPanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { BoardPanelTest::init(); }
    void cleanup() { BoardPanelTest::cleanup(); }
    void clocksAreTheLastKnownAtOrBefore();
    void onAVariationTheyAreThoseOnTheWayThere();
    void clocksOfABlitzGameHaveNoHours();
    void aBarStandsThereForGamesWithEvaluationsAlone();
    void theBarShowsWhitesShareFromWhitesSide();
};

void TestBoardValues::clocksAreTheLastKnownAtOrBefore()
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

void TestBoardValues::onAVariationTheyAreThoseOnTheWayThere()
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

void TestBoardValues::clocksOfABlitzGameHaveNoHours()
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

void TestBoardValues::aBarStandsThereForGamesWithEvaluationsAlone()
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

void TestBoardValues::theBarShowsWhitesShareFromWhitesSide()
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

PLYLINE_WIDGET_TEST(TestBoardValues)
#include "tst_board_values.moc"
