#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "app/model/engines/position_analysis.h"
#include "app/model/engines/what_if.h"
#include "tests/app/model/engines/line_of.h"
#include "tests/support/scripted_engine.h"
#include "tests/support/stockfish.h"
#include "tests/support/test.h"

using namespace plyline;
using engines::EngineChoice;
using engines::PositionAnalysis;
using game::Ply;
using tests::lineOf;
using Condition = PositionAnalysis::Condition;

namespace {

constexpr char ruyLopez[] = "[White \"A\"]\n[Opening \"Ruy Lopez\"]\n\n"
                            "1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 *\n";

} // namespace

class TestPositionAnalysis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsSearchedWhileNobodySees();
    void shownPositionIsSearched();
    void anotherPositionTakesTheLinesAwayAtOnce();
    void overPositionsAreSaidAndNotSent();
    void keepThinkingEndsOnLeavingThePly();
    void switchedOffNothingIsSearched();
    void engineThatIsGivenUpCanBeRetried();
    void moreLinesAreSearchedAgain();
    void whatIfIsAGameOfItsOwn();
    void newsComeWithTheTimerHoweverMuchIsFound();
    void stockfishFindsAMate();

private:
    void use(const QByteArray& script);

    engines::KeptFindings m_nothing{QString()};
    std::unique_ptr<tests::ScriptedEngine> m_fake;
    std::unique_ptr<EngineChoice> m_choice;
    std::unique_ptr<PositionAnalysis> m_analysis;
};

void TestPositionAnalysis::init()
{
    m_choice = std::make_unique<EngineChoice>();
    m_analysis = std::make_unique<PositionAnalysis>(*m_choice, m_nothing);
    m_analysis->setRestMillis(0);
}

void TestPositionAnalysis::cleanup()
{
    m_analysis.reset();
    m_choice.reset();
    m_fake.reset();
}

void TestPositionAnalysis::use(const QByteArray& script)
{
    m_fake = std::make_unique<tests::ScriptedEngine>(script);
    QVERIFY(m_choice->choose(m_fake->makeProgram()));
}

void TestPositionAnalysis::nothingIsSearchedWhileNobodySees()
{
    use(tests::ScriptedEngine::polite("on go\n say bestmove 0000\n"));
    QCOMPARE(m_analysis->condition(), Condition::NoGame);
    m_analysis->show(lineOf(ruyLopez), Ply(2));
    QCOMPARE(m_analysis->condition(), Condition::Waiting);
    QCoreApplication::processEvents();
    QCOMPARE(m_analysis->process().engine().state(), engine::State::Absent);
    m_analysis->setSeen(true);
    QTRY_COMPARE(m_analysis->condition(), Condition::Done);
    m_analysis->setSeen(false);
    m_analysis->show(m_analysis->line(), Ply(3));
    QCoreApplication::processEvents();
    QTRY_COMPARE(m_analysis->process().engine().state(), engine::State::Idle);
    QVERIFY(!m_analysis->finding());
}

void TestPositionAnalysis::shownPositionIsSearched()
{
    use(tests::ScriptedEngine::polite("on go\n say info depth 9 score cp 31 nodes 5 pv f1b5 a7a6\n"
                                      " say bestmove f1b5\n"));
    m_analysis->setSeen(true);
    m_analysis->show(lineOf(ruyLopez), Ply(4));
    QTRY_COMPARE(m_analysis->condition(), Condition::Done);
    QCOMPARE(m_analysis->finding()->lines.front().moves.size(), std::size_t(2));
    QCOMPARE(m_analysis->finding()->depth, std::optional(9));
}

void TestPositionAnalysis::anotherPositionTakesTheLinesAwayAtOnce()
{
    use(tests::ScriptedEngine::polite("on go\n say info depth 9 score cp 31 nodes 5 pv f1b5\n"
                                      " await FOLDER/end\n say bestmove f1b5\n"));
    m_analysis->setSeen(true);
    m_analysis->show(lineOf(ruyLopez), Ply(4));
    QTRY_VERIFY(m_analysis->finding() && !m_analysis->finding()->lines.empty());
    m_analysis->show(m_analysis->line(), Ply(5));
    QVERIFY(!m_analysis->finding());
    m_fake->make(QStringLiteral("end"));
    QTRY_COMPARE(m_analysis->condition(), Condition::Done);
    QVERIFY(m_analysis->finding()->lines.empty()); // f1b5 is no move there
}

void TestPositionAnalysis::overPositionsAreSaidAndNotSent()
{
    use(tests::ScriptedEngine::polite("on go\n exit 9\n"));
    m_analysis->setSeen(true);
    m_analysis->show(lineOf("1. f3 e5 2. g4 Qh4# 0-1\n"), Ply(4));
    QTRY_COMPARE(m_analysis->condition(), Condition::Checkmate);
    m_analysis->show(lineOf("[SetUp \"1\"]\n[FEN \"7k/8/6K1/5Q2/8/8/8/8 w - - 0 1\"]\n\n"
                            "1. Qf7 1/2-1/2\n"),
                     Ply(1));
    QTRY_COMPARE(m_analysis->condition(), Condition::Stalemate);
    QCOMPARE(m_analysis->process().engine().state(), engine::State::Absent);
}

void TestPositionAnalysis::keepThinkingEndsOnLeavingThePly()
{
    use(tests::ScriptedEngine::polite("on go\n say info depth 9 score cp 31 nodes 5\n"
                                      "on stop\n say bestmove 0000\n"));
    m_analysis->setSeen(true);
    m_analysis->show(lineOf(ruyLopez), Ply(4));
    QTRY_COMPARE(m_analysis->condition(), Condition::Searching);
    m_analysis->setThinkingOn(true);
    QTRY_VERIFY(m_analysis->finding() && !m_analysis->finding()->lines.empty() &&
                !m_analysis->process().engine().deadline());
    m_analysis->setThinkingOn(false);
    QTRY_COMPARE(m_analysis->condition(), Condition::Done);
    QVERIFY(!m_analysis->finding()->lines.empty());
    m_analysis->setThinkingOn(true);
    m_analysis->show(m_analysis->line(), Ply(5));
    QVERIFY(!m_analysis->isThinkingOn());
    QTRY_COMPARE(m_analysis->condition(), Condition::Searching);
    QTRY_VERIFY(m_analysis->process().engine().deadline());
}

void TestPositionAnalysis::switchedOffNothingIsSearched()
{
    use(tests::ScriptedEngine::polite("on go\n say info depth 9 score cp 31 nodes 5\n"
                                      "on stop\n say bestmove 0000\n"));
    m_analysis->setSeen(true);
    m_analysis->show(lineOf(ruyLopez), Ply(4));
    QTRY_COMPARE(m_analysis->condition(), Condition::Searching);
    m_choice->setOn(false);
    QCOMPARE(m_analysis->condition(), Condition::Off);
    QVERIFY(!m_analysis->finding());
    QTRY_COMPARE(m_analysis->process().engine().state(), engine::State::Idle);
    m_choice->setOn(true);
    QTRY_COMPARE(m_analysis->condition(), Condition::Searching);
}

void TestPositionAnalysis::engineThatIsGivenUpCanBeRetried()
{
    engine::Millis now{0};
    m_analysis = std::make_unique<PositionAnalysis>(*m_choice, m_nothing, [&] { return now; });
    m_analysis->setRestMillis(0);
    use(tests::ScriptedEngine::polite("on go\n crash-once FOLDER/1\n crash-once FOLDER/2\n"
                                      " crash-once FOLDER/3\n crash-once FOLDER/4\n"
                                      " say bestmove 0000\n"));
    m_analysis->setSeen(true);
    m_analysis->show(lineOf(ruyLopez), Ply(4));
    for (const engine::Millis pause : {engine::Millis(1'000), engine::Millis(5'000)}) {
        QTRY_COMPARE(m_analysis->process().engine().state(), engine::State::Dead);
        QCOMPARE(m_analysis->condition(), Condition::Restarting);
        now += pause;
        m_analysis->process().checkTime();
    }
    QTRY_COMPARE(m_analysis->condition(), Condition::Failed);
    QCOMPARE(m_analysis->fault(), std::optional(engine::Fault::Died));
    m_analysis->show(m_analysis->line(), Ply(5)); // does not start it again
    QTRY_COMPARE(m_analysis->process().engine().state(), engine::State::Dead);
    m_analysis->retry();
    QTRY_COMPARE(m_analysis->condition(), Condition::Done);
    m_analysis.reset();
}

void TestPositionAnalysis::moreLinesAreSearchedAgain()
{
    use(tests::ScriptedEngine::polite("on go\n say info multipv 1 score cp 5 pv f1b5\n"
                                      " say info multipv 2 score cp 3 pv f1c4\n"
                                      " say bestmove 0000\n"));
    m_analysis->setSeen(true);
    m_analysis->show(lineOf(ruyLopez), Ply(4));
    QTRY_COMPARE(m_analysis->condition(), Condition::Done);
    QCOMPARE(m_analysis->finding()->lines.size(), std::size_t(1));
    m_choice->setLines(2);
    QTRY_VERIFY(m_analysis->finding() && m_analysis->finding()->lines.size() == 2);
}

void TestPositionAnalysis::whatIfIsAGameOfItsOwn()
{
    const auto line = lineOf(ruyLopez);
    const auto position = engines::searchPositionAt(*line, Ply(4))->position();
    const std::string text =
        engines::whatIfText(*line, Ply(4), {*rules::uci::parse("f1c4", position)});
    const auto tried = lineOf(text);
    QCOMPARE(tried->lastPly(), Ply(5));
    QCOMPARE(tried->game()->tags().find("White"), std::optional<std::string_view>("A"));
    QVERIFY(!tried->game()->tags().find("Opening")); // it may no longer hold
    QVERIFY(text.find("3. Bc4 *") != std::string::npos);
}

void TestPositionAnalysis::newsComeWithTheTimerHoweverMuchIsFound()
{
    use(tests::ScriptedEngine::polite("on go\n flood\non stop\n say bestmove 0000\n"));
    m_analysis->setSeen(true);
    m_analysis->show(lineOf(ruyLopez), Ply(0));
    QTRY_VERIFY(m_analysis->finding() && m_analysis->finding()->nodes.value_or(0) > 1'000);
    const QSignalSpy told(m_analysis.get(), &PositionAnalysis::changed);
    const QSignalSpy found(&m_analysis->process(), &engines::EngineProcess::findingChanged);
    const std::int64_t before = *m_analysis->finding()->nodes;
    m_analysis->setNewsMillis(1'000'000'000);
    m_analysis->setThinkingOn(true); // tells once, and begins another search
    QTRY_VERIFY(m_analysis->finding() && *m_analysis->finding()->nodes > before + 5'000);
    QVERIFY(found.size() > 5);
    QVERIFY2(told.size() <= 2, qPrintable(QString::number(told.size())));
}

void TestPositionAnalysis::stockfishFindsAMate()
{
    PLYLINE_NEEDS_STOCKFISH();
    QVERIFY(m_choice->choose(tests::stockfish().path));
    m_analysis->setSeen(true);
    m_analysis->show(lineOf("1. f3 e5 2. g4 *\n"), Ply(3));
    QTRY_COMPARE_WITH_TIMEOUT(m_analysis->condition(), Condition::Done, 30'000);
    const engine::FoundLine& best = m_analysis->finding()->lines.front();
    QCOMPARE(best.evaluation, std::optional(game::Evaluation{game::Evaluation::Kind::MateIn, -1}));
    QCOMPARE(best.chances, std::optional(engine::WinDrawLoss{0, 0, 1000}));
    QVERIFY(m_analysis->process().engine().options().isChess960());
}

PLYLINE_EVENT_TEST(TestPositionAnalysis)
#include "tst_position_analysis.moc"
