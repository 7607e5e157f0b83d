#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "app/model/engines/analyse_game.h"
#include "app/model/engines/game_analysis.h"
#include "tests/app/model/engines/line_of.h"
#include "tests/support/scripted_engine.h"
#include "tests/support/stockfish.h"
#include "tests/support/test.h"

#include <fmt/format.h>

#include <set>
#include <string>

using namespace plyline;
using engines::GameAnalysis;
using tests::lineOf;
using tests::ScriptedEngine;

namespace {

constexpr char foolsMate[] = "1. f3 e5 2. g4 Qh4# 0-1\n";
constexpr char opening[] = "1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 Nf6 5. O-O Be7 *\n";

QByteArray constantEngine()
{
    return ScriptedEngine::polite("on go\n say info depth 3 score cp 20 nodes 900\n"
                                  " say bestmove 0000\n");
}

/// Everything that a run gives, as text.
QStringList textOf(const GameAnalysis::Scores& scores)
{
    QStringList lines;
    for (const auto& score : scores)
        lines << (score ? QStringLiteral("%1 %2 %3 %4")
                              .arg(static_cast<int>(score->evaluation.kind))
                              .arg(score->evaluation.value)
                              .arg(score->depth.value_or(-1))
                              .arg(QString::fromStdString(score->engine))
                        : QStringLiteral("none"));
    return lines;
}

} // namespace

class TestGameAnalysis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPositionGetsAScoreFromWhitesView();
    void movesBeforeTheLastCaptureOrPawnMoveAreNotSent();
    void cancelKeepsWhatIsThere();
    void scoresAreRememberedForTheNextRun();
    void manyRememberedScoresComeInTurnsOfTheEventLoop();
    void knownGameNeedsNoEngine();
    void crashInTheMiddleIsGotOver();
    void brokenEngineLeavesTheRunToBeRetried();
    void engineWithoutChess960SaysSo();
    void terminalWaitsForAllScores();
    void terminalIsToldWhatFails();
    void stockfishGivesTheSameTwice();

private:
    engines::KeptFindings m_nothing{QString()};
};

void TestGameAnalysis::everyPositionGetsAScoreFromWhitesView()
{
    const ScriptedEngine fake(constantEngine());
    GameAnalysis run(m_nothing);
    run.start(lineOf(foolsMate), fake.program(), 16, 1000);
    QVERIFY(run.isRunning());
    QTRY_VERIFY(!run.isRunning());
    QVERIFY(run.isComplete());
    QCOMPARE(run.engineName(), std::string("Fake 1"));
    QCOMPARE(textOf(run.scores()),
             (QStringList{QStringLiteral("0 20 3 Fake 1"), QStringLiteral("0 -20 3 Fake 1"),
                          QStringLiteral("0 20 3 Fake 1"), QStringLiteral("0 -20 3 Fake 1"),
                          QStringLiteral("1 0 -1 ")}));
    QCOMPARE(run.process().engine().state(), engine::State::Absent); // its process has ended
}

/// Else a run over a long game would play all its moves for each of its positions.
void TestGameAnalysis::movesBeforeTheLastCaptureOrPawnMoveAreNotSent()
{
    const ScriptedEngine fake(constantEngine() +
                              "on position fen rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq "
                              "- 0 1 moves\n exit 1\n");
    GameAnalysis run(m_nothing);
    run.start(lineOf(opening), fake.program(), 16, 1000);
    QTRY_VERIFY(run.isComplete() || run.failure());
    QVERIFY(!run.failure());
    QCOMPARE(run.doneCount(), 11);
}

void TestGameAnalysis::cancelKeepsWhatIsThere()
{
    const ScriptedEngine fake(ScriptedEngine::polite(
        "on go\n say info depth 3 score cp 20\n say bestmove 0000\n await FOLDER/more\n"));
    GameAnalysis run(m_nothing);
    run.start(lineOf(opening), fake.program(), 16, 1000);
    QTRY_COMPARE(run.doneCount(), 1);
    run.cancel();
    QVERIFY(!run.isRunning());
    QVERIFY(!run.isComplete());
    QCOMPARE(run.positionCount(), 11);
    QVERIFY(run.scores().back().has_value());
    QVERIFY(!run.scores().front().has_value());
}

void TestGameAnalysis::scoresAreRememberedForTheNextRun()
{
    const ScriptedEngine fake(constantEngine());
    engines::KeptFindings kept(fake.path(QStringLiteral("cache/log")));
    QStringList first;
    {
        GameAnalysis run(kept);
        run.start(lineOf(opening), fake.program(), 16, 1000);
        QTRY_VERIFY(run.isComplete());
        first = textOf(run.scores());
    }
    fake.write(tests::politeStart); // from now on it never answers
    GameAnalysis again(kept);
    again.start(lineOf(std::string(opening).replace(sizeof opening - 3, 1, "6. d3 *")),
                fake.program(), 16, 1000);
    QTRY_COMPARE(again.process().engine().state(), engine::State::Searching);
    QCOMPARE(again.doneCount(), 0); // the last position is new, and the first to be searched
    again.start(lineOf(opening), fake.program(), 16, 2000); // of another budget nothing is known
    QTRY_COMPARE(again.process().engine().state(), engine::State::Searching);
    QCOMPARE(again.doneCount(), 0);
    again.start(lineOf(opening), fake.program(), 16, 1000);
    QVERIFY(again.isComplete());
    QCOMPARE(textOf(again.scores()), first);
}

void TestGameAnalysis::knownGameNeedsNoEngine()
{
    const ScriptedEngine fake(constantEngine());
    const QString path = fake.path(QStringLiteral("log"));
    QStringList first;
    for (int round = 0; round < 2; ++round) {
        engines::KeptFindings kept(path);
        GameAnalysis run(kept);
        int starts = 0;
        connect(&run.process(), &engines::EngineProcess::changed, &run, [&] {
            starts += run.process().engine().state() == engine::State::Starting ? 1 : 0;
        });
        run.start(lineOf(opening), fake.program(), 16, 1000);
        QTRY_VERIFY(run.isComplete());
        QCOMPARE(starts == 0, round == 1);
        QCOMPARE(run.engineName(), std::string("Fake 1"));
        if (round == 0)
            first = textOf(run.scores());
        QCOMPARE(textOf(run.scores()), first);
    }
}

void TestGameAnalysis::manyRememberedScoresComeInTurnsOfTheEventLoop()
{
    const ScriptedEngine fake(constantEngine());
    engines::KeptFindings kept(fake.path(QStringLiteral("cache/log")));
    // 401 positions.
    std::string text;
    for (int move = 1; move <= 200; move += 2)
        text += fmt::format("{}. Nf3 Nf6 {}. Ng1 Ng8 ", move, move + 1);
    const auto line = lineOf((text + "*").c_str());
    {
        GameAnalysis run(kept);
        run.start(line, fake.program(), 16, 1000);
        QTRY_VERIFY_WITH_TIMEOUT(run.isComplete(), 60'000);
    }
    fake.write(tests::politeStart); // from now on it never answers
    GameAnalysis again(kept);
    std::set<int> doneAtTurns;
    again.start(line, fake.program(), 16, 1000);
    while (again.isRunning()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        doneAtTurns.insert(again.doneCount());
    }
    QVERIFY(again.isComplete());
    QVERIFY(doneAtTurns.size() >= 4);
}

void TestGameAnalysis::crashInTheMiddleIsGotOver()
{
    const ScriptedEngine fake(ScriptedEngine::polite(
        "on go\n say info depth 3 score cp 20\n crash-once FOLDER/crashed\n say bestmove 0000\n"));
    GameAnalysis run(m_nothing);
    run.start(lineOf(opening), fake.program(), 16, 1000);
    QTRY_VERIFY(run.isComplete());
    QVERIFY(QFile::exists(fake.path(QStringLiteral("crashed"))));
    for (const auto& score : run.scores())
        QVERIFY(score.has_value());
}

void TestGameAnalysis::brokenEngineLeavesTheRunToBeRetried()
{
    const ScriptedEngine fake("on uci\n say uciok\non isready\n crash\n");
    engine::Millis now{0};
    GameAnalysis run(m_nothing, [&] { return now; });
    const QSignalSpy changes(&run, &GameAnalysis::changed);
    run.start(lineOf(opening), fake.program(), 16, 1000);
    for (const engine::Millis pause : {engine::Millis(1'000), engine::Millis(5'000)}) {
        QTRY_COMPARE(run.process().engine().state(), engine::State::Dead);
        now += pause;
        run.process().checkTime();
    }
    QTRY_VERIFY(run.failure() && run.failure()->isGivenUp);
    QVERIFY(run.isRunning());
    QVERIFY(changes.size() > 1);
    run.retry();
    QVERIFY(!run.failure()->isGivenUp);
    run.cancel();
    QVERIFY(!run.isRunning());
}

void TestGameAnalysis::engineWithoutChess960SaysSo()
{
    const ScriptedEngine fake("on uci\n say uciok\non isready\n say readyok\n");
    GameAnalysis run(m_nothing);
    run.start(
        lineOf("[Variant \"Chess960\"]\n[SetUp \"1\"]\n"
               "[FEN \"bqnb1rkr/pp3ppp/3ppn2/2p5/5P2/P2P4/NPP1P1PP/BQ1BNRKR w HFhf - 2 9\"]\n\n"
               "9. e4 *\n"),
        fake.program(), 16, 1000);
    QCOMPARE(run.positionCount(), 2);
    QTRY_VERIFY(!run.isRunning());
    QCOMPARE(run.failure()->fault, engine::Fault::LacksChess960);
}

void TestGameAnalysis::terminalWaitsForAllScores()
{
    const ScriptedEngine fake(constantEngine());
    int told = 0;
    const auto found =
        engines::analyseGame(lineOf(opening), fake.program(), 1000, [&](int done, int all) {
            QCOMPARE(all, 11);
            told = done;
        });
    QVERIFY(found.has_value());
    QCOMPARE(found->engine, std::string("Fake 1"));
    QCOMPARE(found->scores.size(), std::size_t(11));
    QCOMPARE(told, 11);
}

void TestGameAnalysis::terminalIsToldWhatFails()
{
    const ScriptedEngine fake("");
    const auto none =
        engines::analyseGame(lineOf(opening), {fake.path(QStringLiteral("nothing")), {}}, 1000);
    QVERIFY(!none);
    QCOMPARE(none.error(), engine::Fault::NotStarted);
}

void TestGameAnalysis::stockfishGivesTheSameTwice()
{
    PLYLINE_NEEDS_STOCKFISH();
    QStringList first;
    for (int round = 0; round < 2; ++round) {
        GameAnalysis run(m_nothing);
        run.start(lineOf(opening), tests::stockfish(), 16, 5'000);
        QTRY_VERIFY_WITH_TIMEOUT(run.isComplete(), 60'000);
        const QStringList text = textOf(run.scores());
        QVERIFY(text.front().contains(u"Stockfish"));
        QVERIFY(!text.contains(QStringLiteral("none")));
        if (round == 0)
            first = text;
        QCOMPARE(text, first);
    }
}

PLYLINE_EVENT_TEST(TestGameAnalysis)
#include "tst_game_analysis.moc"
