#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "app/panels/game_report/game_report_panel.h"
#include "app/panels/game_report/interval_delegate.h"
#include "app/panels/game_report/loss_page.h"
#include "app/panels/game_report/side_reports.h"
#include "tests/core/analysis/scored.h"
#include "tests/support/test.h"

using namespace plyline;
using analysis::Judgement;
using game::Ply;
using game_report::GameReportPanel;
using rules::Color;

namespace {

/// White blunders with plies 3 and 7, which loses twice, Black with ply 6.
const char* const evaluated = R"([White "Evaluated"]
[Result "0-1"]

1. e4 {[%eval 0.2]} e5 {[%eval 0.2]} 2. Qh5 {[%eval -4.0]} Nc6 {[%eval -4.0]} 3. Bc4 {[%eval -4.0]}
d6 {[%eval 0.1]} 4. a3 {[%eval -5.0]} Nf6 {[%eval -5.0]} 0-1
)";
const char* const partly = "1. e4 {[%eval 0.2]} e5 2. Nf3 {[%eval 0.3]} Nc6 {[%eval 0.3]} *";

} // namespace

class TestGameReportPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void bothSidesHaveTheirNumbers();
    void nothingIsSaidWithoutEvaluations();
    void missingEvaluationsAreSaid();
    void aHiddenFutureIsNotTold();
    void aButtonWalksItsMistakes();
    void pointingAtAButtonLightsItsPlies();
    void aPhaseIsGoneTo();
    void theSourceIsChosen();
    void theLostMoveIsSearchedFor();
    void aSearchEndsWithItsLine();
    void whoIsNotLostIsNotSearchedFor();
    void intervalsShrinkOnTheTrack();

private:
    void open(const char* text, int ply = 0)
    {
        auto& session = m_workspace->session;
        session.file().openText(QString::fromLatin1(text), QStringLiteral("test"), 1, ply);
        QTRY_VERIFY(!session.isLoading() && session.game());
    }
    [[nodiscard]] QPushButton& button(Color side, Judgement judgement)
    {
        return m_panel->sides().button(side, judgement);
    }
    [[nodiscard]] int ply() const { return m_workspace->session.cursor().ply().number(); }
    [[nodiscard]] QStringList column(const widgets::PlyTable& table, int column) const
    {
        QStringList cells;
        for (int row = 0; row < table.model()->rowCount(); ++row)
            cells << table.model()->index(row, column).data().toString();
        return cells;
    }

    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<GameReportPanel> m_panel;
};

void TestGameReportPanel::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_look = std::make_unique<look::Look>();
    m_panel = std::make_unique<GameReportPanel>(*m_workspace, *m_look);
    m_panel->resize(308, 640);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestGameReportPanel::cleanup()
{
    m_panel.reset();
    m_look.reset();
    m_workspace.reset();
}

void TestGameReportPanel::bothSidesHaveTheirNumbers()
{
    open(evaluated);
    QVERIFY(m_panel->sides().isVisible());
    // White loses 0, 420, 0 and 510, Black 0, 0, 410 and 0.
    QCOMPARE(m_panel->sides().lossText(Color::White), QStringLiteral("233"));
    QCOMPARE(m_panel->sides().lossText(Color::Black), QStringLiteral("103"));
    QVERIFY(m_panel->sides().accuracyText(Color::White).endsWith(u'%'));
    QCOMPARE(button(Color::White, Judgement::Blunder).text(), QStringLiteral("2"));
    QCOMPARE(button(Color::Black, Judgement::Blunder).text(), QStringLiteral("1"));
    QCOMPARE(button(Color::Black, Judgement::Mistake).text(), QStringLiteral("0"));
    QVERIFY(!button(Color::Black, Judgement::Mistake).isEnabled());
    QCOMPARE(button(Color::Black, Judgement::Blunder).accessibleName(),
             QStringLiteral("Blunders of Black"));
    QCOMPARE(m_panel->status(),
             QStringLiteral("By the evaluations of the file, complete: 8 positions."));
    QVERIFY(!m_panel->sources().isVisible());
}

void TestGameReportPanel::nothingIsSaidWithoutEvaluations()
{
    open("1. e4 e5 *");
    QVERIFY(!m_panel->sides().isVisible());
    QVERIFY(!m_panel->phases().isVisible());
    QVERIFY(!m_panel->loss().isVisible());
    QVERIFY(m_panel->status().contains(u"[%eval 0.21]"));
}

void TestGameReportPanel::missingEvaluationsAreSaid()
{
    open(partly);
    QCOMPARE(m_panel->status(),
             QStringLiteral("So far: 3 of 4 positions have an evaluation by the file."));
    QCOMPARE(m_panel->sides().accuracyText(Color::White), QStringLiteral("100 %"));
}

void TestGameReportPanel::aHiddenFutureIsNotTold()
{
    open(evaluated, 4);
    m_workspace->session.setFutureHidden(true);
    QCOMPARE(button(Color::White, Judgement::Blunder).text(), QStringLiteral("1"));
    QCOMPARE(button(Color::Black, Judgement::Blunder).text(), QStringLiteral("0"));
    QVERIFY(m_panel->status().contains(u"up to the shown move: 4 of 4"));
    m_workspace->session.cursor().goToPly(Ply(7));
    QCOMPARE(button(Color::White, Judgement::Blunder).text(), QStringLiteral("2"));
}

void TestGameReportPanel::aButtonWalksItsMistakes()
{
    open(evaluated);
    QPushButton& blunders = button(Color::White, Judgement::Blunder);
    QTest::mouseClick(&blunders, Qt::LeftButton);
    QCOMPARE(ply(), 3);
    QTest::mouseClick(&blunders, Qt::LeftButton);
    QCOMPARE(ply(), 7);
    QTest::mouseClick(&blunders, Qt::LeftButton);
    QCOMPARE(ply(), 3);
}

void TestGameReportPanel::pointingAtAButtonLightsItsPlies()
{
    open(evaluated);
    session::Pointing& pointing = m_workspace->session.pointing();
    QPushButton& blunders = button(Color::White, Judgement::Blunder);
    QEvent leave(QEvent::Leave);
    QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
    QCoreApplication::sendEvent(&blunders, &enter);
    QVERIFY((pointing.plies() == std::vector<Ply>{Ply(3), Ply(7)}));
    QCoreApplication::sendEvent(&blunders, &leave);
    QVERIFY(pointing.plies().empty());
    QCoreApplication::sendEvent(&blunders, &enter);
    m_panel->hide();
    QVERIFY(pointing.plies().empty());
    m_panel->show();
    pointing.setPlies({Ply(4)}); // by another panel
    m_panel->hide();
    QCOMPARE(pointing.plies(), std::vector<Ply>{Ply(4)});
}

void TestGameReportPanel::aPhaseIsGoneTo()
{
    open("[SetUp \"1\"]\n[FEN \"4k3/pppp4/8/8/8/8/PPPP4/4K2R w - - 0 1\"]\n\n1. Kf2 {[%eval 5.0]} "
         "Kf7 {[%eval 5.0]} *");
    QCOMPARE(column(m_panel->phases(), 0), QStringList{QStringLiteral("Endgame")});
    QCOMPARE(column(m_panel->phases(), 1), QStringList{QStringLiteral("1–2")});
    QCOMPARE(column(m_panel->phases(), 2), QStringList{QStringLiteral("–")}); // no score before it
    QCOMPARE(column(m_panel->phases(), 3), QStringList{QStringLiteral("100 %")});
    Q_EMIT m_panel->phases().rowChosen(0);
    QCOMPARE(ply(), 1);
}

void TestGameReportPanel::theSourceIsChosen()
{
    open(evaluated);
    std::vector<std::optional<analysis::Score>> scores(9, tests::centipawns(20));
    m_workspace->judgements.setEngineScores("Engine 1", scores, false);
    QComboBox& sources = m_panel->sources();
    QVERIFY(sources.isVisible());
    QCOMPARE(sources.count(), 2);
    QCOMPARE(sources.currentIndex(), 0);
    QCOMPARE(sources.itemText(1), QStringLiteral("Evaluations of Engine 1"));
    sources.setCurrentIndex(1);
    Q_EMIT sources.activated(1);
    QCOMPARE(button(Color::White, Judgement::Blunder).text(), QStringLiteral("0"));
    QCOMPARE(m_panel->status(),
             QStringLiteral("So far: 8 of 8 positions have an evaluation by Engine 1."));
    QCOMPARE(sources.currentIndex(), 1);
}

void TestGameReportPanel::theLostMoveIsSearchedFor()
{
    open(evaluated);
    game_report::LossPage& loss = m_panel->loss();
    QCOMPARE(loss.startButton().text(), QStringLiteral("Search for White"));
    QVERIFY(!loss.steps().isVisible());
    QTest::mouseClick(&loss.startButton(), Qt::LeftButton);
    QVERIFY(loss.steps().isVisible());
    QCOMPARE(
        column(loss.steps(), 1),
        (QStringList{QStringLiteral("4… Nf6"), QStringLiteral("start"), QStringLiteral("2… Nc6"),
                     QStringLiteral("1… e5"), QStringLiteral("2. Qh5")}));
    QCOMPARE(column(loss.steps(), 2),
             (QStringList{QStringLiteral("14 %"), QStringLiteral("51 %"), QStringLiteral("19 %"),
                          QStringLiteral("52 %"), QStringLiteral("19 %")}));
    QCOMPARE(column(loss.steps(), 3),
             (QStringList{QString(), QStringLiteral("0 to 8"), QStringLiteral("0 to 4"),
                          QStringLiteral("2 to 4"), QStringLiteral("2 to 3")}));
    QCOMPARE(loss.verdict().replace(QChar(QChar::Nbsp), u' '),
             QStringLiteral("2. Qh5 lost it for White: chance to win 52 % → 19 %, "
                            "found with 5 of 9 evaluations. By all evaluations it "
                            "was lost 2 times, the last time with 4. a3."));
    Q_EMIT loss.steps().rowChosen(3);
    QCOMPARE(ply(), 2);
}

void TestGameReportPanel::aSearchEndsWithItsLine()
{
    open(evaluated);
    game_report::LossPage& loss = m_panel->loss();
    QTest::mouseClick(&loss.startButton(), Qt::LeftButton);
    m_workspace->session.cursor().goToPly(Ply(5));
    QVERIFY(loss.steps().isVisible());
    m_workspace->session.setFutureHidden(true);
    QVERIFY(!loss.steps().isVisible());
    QVERIFY(!loss.verdict().contains(u"a3"));
}

void TestGameReportPanel::whoIsNotLostIsNotSearchedFor()
{
    open(partly);
    QVERIFY(!m_panel->loss().startButton().isEnabled());
    // Black lost on time.
    open("[Result \"1-0\"]\n\n1. e4 {[%eval 0.2]} e5 {[%eval -0.6]} 1-0");
    QTest::mouseClick(&m_panel->loss().startButton(), Qt::LeftButton);
    QCOMPARE(m_panel->loss().verdict().replace(QChar(QChar::Nbsp), u' '),
             QStringLiteral("Black is not lost at the end: the chance to win is 56 %. No move lost "
                            "the game on the board."));
}

void TestGameReportPanel::intervalsShrinkOnTheTrack()
{
    const QRectF track(10.0, 0.0, 100.0, 4.0);
    analysis::BisectStep step;
    QCOMPARE(game_report::intervalRect(track, step, Ply(50)), track);
    step.good = Ply(10);
    step.bad = Ply(30);
    QCOMPARE(game_report::intervalRect(track, step, Ply(50)), QRectF(30.0, 0.0, 40.0, 4.0));
    step.bad = Ply(11);
    QCOMPARE(game_report::intervalRect(track, step, Ply(50)).width(), 3.0);
}

PLYLINE_WIDGET_TEST(TestGameReportPanel)
#include "tst_game_report_panel.moc"
