#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

#include "app/kit/accessible/describe.h"
#include "app/model/engines/engines.h"
#include "app/panels/game_report/game_report_panel.h"
#include "app/panels/game_report/loss_page.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/accessible_tree.h"
#include "tests/support/scripted_engine.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Ply;
using game_report::GameReportPanel;
using game_report::LossPage;
using tests::ScriptedEngine;

namespace {

constexpr char ruin[] = "[Result \"0-1\"]\n\n1. e4 e5 2. Qh5 Nc6 3. Qxe5+ Nxe5 4. a3 d5 0-1\n";
/// White is lost from the ply on at which the queen takes. The position after two moves, and those
/// between it and the queen's move, wait for a file.
constexpr char thinking[] = "on position\n say info depth 7 score cp 0 nodes 900\n"
                            "on position fen rnbqkbnr/pppp1ppp/8/4p3/4P3/8/PPPP1PPP/RNBQKBNR\n"
                            " say info depth 7 score cp 0 nodes 900\n await FOLDER/end\n"
                            "on position fen r1bqkbnr/pppp1ppp/2n5/4Q3/4P3/8/PPPP1PPP/RNB1KBNR\n "
                            "say info depth 8 score cp 900\n"
                            "on position fen r1bqkbnr/pppp1ppp/8/4n3/4P3/8/PPPP1PPP/RNB1KBNR\n say "
                            "info depth 8 score cp -900\n"
                            "on position fen r1bqkbnr/pppp1ppp/8/4n3/4P3/P7/1PPP1PPP/RNB1KBNR\n "
                            "say info depth 8 score cp 900\n"
                            "on position fen r1bqkbnr/ppp2ppp/8/3pn3/4P3/P7/1PPP1PPP/RNB1KBNR\n "
                            "say info depth 8 score cp -900\n"
                            "on go\n say bestmove 0000\n";

} // namespace

/// The search for the move that lost the game, with an engine.
class TestLossPage : public tests::SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutEvaluationsAnEngineIsAsked();
    void aQuestionThatIsNotAnsweredIsShown();
    void questionsAreFollowedWhereThePanelIsScrolled();
    void cancelKeepsWhatIsThere();
    void anotherLineEndsTheSearch();
    void completeEvaluationsAreAskedFirst();
    void faultsAreSaid();
    void everythingHasANameForScreenReaders();

private:
    void use(const QByteArray& script);
    [[nodiscard]] LossPage& loss() { return m_panel->loss(); }
    [[nodiscard]] QStringList column(int column)
    {
        QStringList cells;
        const QAbstractItemModel& rows = *loss().steps().model();
        for (int row = 0; row < rows.rowCount(); ++row)
            cells << rows.index(row, column).data().toString();
        return cells;
    }
    void press() { QTest::mouseClick(&loss().startButton(), Qt::LeftButton); }
    [[nodiscard]] QString verdict() const
    {
        return m_panel->loss().verdict().replace(QChar(QChar::Nbsp), u' ');
    }

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<ScriptedEngine> m_fake;
    std::unique_ptr<GameReportPanel> m_panel;
};

void TestLossPage::init()
{
    accessible::install();
    makeSession();
    m_look = std::make_unique<look::Look>();
    openPgn(ruin);
    m_panel = std::make_unique<GameReportPanel>(*m_workspace, *m_look);
    m_panel->resize(308, 640);
    m_panel->show();
    QVERIFY(!loss().isVisible());
}

void TestLossPage::cleanup()
{
    m_panel.reset();
    m_look.reset();
    dropSession();
    m_fake.reset();
}

void TestLossPage::use(const QByteArray& script)
{
    m_fake = std::make_unique<ScriptedEngine>(ScriptedEngine::polite(script));
    QVERIFY(m_workspace->engines->choice.choose(m_fake->makeProgram()));
}

void TestLossPage::withoutEvaluationsAnEngineIsAsked()
{
    use(thinking);
    QVERIFY(loss().isVisible());
    QCOMPARE(loss().providers().count(), 1);
    QCOMPARE(loss().providers().currentText(), QStringLiteral("Ask engine"));
    QCOMPARE(loss().startButton().text(), QStringLiteral("Search for White"));
    m_fake->make(QStringLiteral("end"));
    press();
    QTRY_COMPARE(verdict(),
                 QStringLiteral("3. Qxe5+ lost it for White: chance to win 50 % → 4 %, found by "
                                "Fake 1 with 5 searches of 150 k nodes."));
    QCOMPARE(column(1), (QStringList{QStringLiteral("4… d5"), QStringLiteral("start"),
                                     QStringLiteral("2… Nc6"), QStringLiteral("3… Nxe5"),
                                     QStringLiteral("3. Qxe5+")}));
    QCOMPARE(loss().startButton().text(), QStringLiteral("Search for White"));
    Q_EMIT loss().steps().rowChosen(2);
    QCOMPARE(m_session->cursor().ply(), Ply(4));
    QCOMPARE(loss().steps().model()->rowCount(), 5);
}

void TestLossPage::aQuestionThatIsNotAnsweredIsShown()
{
    use(thinking);
    press();
    QTRY_COMPARE(column(2), (QStringList{QStringLiteral("4 %"), QStringLiteral("50 %"),
                                         QStringLiteral("depth 7")}));
    QCOMPARE(column(1).back(), QStringLiteral("2… Nc6"));
    QCOMPARE(column(3).back(), QStringLiteral("0 to 8"));
    QCOMPARE(loss().startButton().text(), QStringLiteral("Cancel"));
    QCOMPARE(verdict(),
             QStringLiteral("Fake 1 searches 150 k nodes a position. Question 3 of about 5."));
    m_session->cursor().goToPly(Ply(3)); // one may step meanwhile
    QCOMPARE(loss().startButton().text(), QStringLiteral("Cancel"));
    m_fake->make(QStringLiteral("end"));
    QTRY_VERIFY(verdict().startsWith(u"3. Qxe5+ lost it"));
}

void TestLossPage::questionsAreFollowedWhereThePanelIsScrolled()
{
    use(thinking);
    QScrollArea area;
    area.setWidgetResizable(true);
    area.setWidget(m_panel.release()); // which it owns now
    area.resize(320, 320);
    area.show();
    auto& panel = *qobject_cast<GameReportPanel*>(area.widget());
    m_fake->make(QStringLiteral("end"));
    QTest::mouseClick(&panel.loss().startButton(), Qt::LeftButton);
    QTRY_COMPARE(panel.loss().steps().model()->rowCount(), 5);
    const auto bottomOfSteps = [&] {
        const widgets::PlyTable& steps = panel.loss().steps();
        return steps.mapTo(area.viewport(), QPoint(0, steps.height())).y();
    };
    QTRY_VERIFY(bottomOfSteps() <= area.viewport()->height() && bottomOfSteps() > 200);
}

void TestLossPage::cancelKeepsWhatIsThere()
{
    use(thinking);
    press();
    QTRY_COMPARE(column(2).size(), 3);
    press();
    QCOMPARE(verdict(), QStringLiteral("Cancelled: it was lost somewhere in 1. e4 – 4… d5."));
    QCOMPARE(column(2), (QStringList{QStringLiteral("4 %"), QStringLiteral("50 %")}));
    QCOMPARE(loss().startButton().text(), QStringLiteral("Search for White"));
    m_fake->make(QStringLiteral("end"));
    press();
    QTRY_VERIFY(verdict().startsWith(u"3. Qxe5+ lost it"));
}

void TestLossPage::anotherLineEndsTheSearch()
{
    use(thinking);
    press();
    QTRY_COMPARE(column(2).size(), 3);
    m_session->cursor().goToPly(Ply(5));
    m_session->setFutureHidden(true);
    QVERIFY(!loss().steps().isVisible());
    QVERIFY(!verdict().contains(u"Qxe5"));
    QCOMPARE(loss().startButton().text(), QStringLiteral("Search")); // the result is hidden too
    m_fake->make(QStringLiteral("end"));
    press();
    QTRY_VERIFY(verdict().startsWith(u"3. Qxe5+ lost it for White"));
    openPgn("1. d4 d5 *");
    QVERIFY(!loss().steps().isVisible());
    press();
    QTRY_COMPARE(verdict(), QStringLiteral("Nobody is lost at the end: White's chance to win is "
                                           "50 %."));
}

void TestLossPage::completeEvaluationsAreAskedFirst()
{
    use(thinking);
    openPgn("[Result \"0-1\"]\n\n1. e4 {[%eval 0.1]} e5 {[%eval -9.0]} 0-1\n");
    QCOMPARE(loss().providers().count(), 2);
    QCOMPARE(loss().providers().currentText(), QStringLiteral("Evaluations of the file"));
    press();
    QVERIFY(verdict().contains(u"found with 3 of 3 evaluations"));
    loss().providers().setCurrentIndex(1);
    Q_EMIT loss().providers().activated(1);
    QVERIFY(!loss().steps().isVisible());
    openPgn("[Result \"0-1\"]\n\n1. e4 {[%eval 0.1]} e5 2. a3 {[%eval -9.0]} 0-1\n");
    QCOMPARE(loss().providers().currentText(), QStringLiteral("Ask engine"));
}

void TestLossPage::faultsAreSaid()
{
    use(thinking);
    QFile program(m_workspace->engines->choice.program().path);
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("\x7f"
                  "ELF is what this is not");
    program.close();
    m_fake->make(QStringLiteral("end"));
    press();
    QTRY_COMPARE(loss().startButton().text(), QStringLiteral("Retry"));
    QVERIFY(verdict().startsWith(u"The engine cannot be started"));
    QVERIFY(!m_fake->makeProgram().isEmpty());
    press();
    QTRY_VERIFY(verdict().startsWith(u"3. Qxe5+ lost it"));
}

void TestLossPage::everythingHasANameForScreenReaders()
{
    use(thinking);
    m_fake->make(QStringLiteral("end"));
    press();
    QTRY_VERIFY(verdict().startsWith(u"3. Qxe5+ lost it"));
    const tests::AccessibleTree tree(loss());
    QVERIFY2(tree.faults().isEmpty(), qPrintable(tree.faults().join(u'\n')));
}

PLYLINE_WIDGET_TEST(TestLossPage)
#include "tst_loss_page.moc"
