#include <QtTest/QTest>

#include "tests/core/engine/fake_uci.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace std::chrono_literals;
using engine::Fault;
using engine::State;
using tests::DrivenEngine;
using tests::searched;

namespace {

constexpr std::string_view blackFen = "rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq - 0 1";
using Lines = std::vector<std::string>;

std::string commandOf(std::string_view fen)
{
    return "position fen " + std::string(fen);
}

} // namespace

class TestUciEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void engineIsGreetedAndThenIdle();
    void onlyOfferedOptionsAreSetAndWithinBounds();
    void searchIsSentWithItsLimits();
    void latestPositionWins();
    void oldInformationIsDropped();
    void secondBestMoveIsNotTheNextSearch();
    void scoresAreFromWhitesView();
    void illegalMovesCutTheLine();
    void linesComeInTheirOrderHoweverTheyArrive();
    void boundNeverReplacesAScore();
    void searchWithoutAnythingEnds();
    void silenceIsAFault_data();
    void silenceIsAFault();
    void brokenEngineIsStartedAgainThreeTimes();
    void finishedSearchBeginsTheCountAnew();
    void crashDuringASearchRepeatsIt();
    void overtimeIsStopped();
    void engineThatIgnoresNodesIsStopped();
    void programThatCannotStartIsNotTriedAgain();
    void chess960IsRefusedWhereItIsNotKnown();
    void linesWhileItIsDeadAreIgnored();
};

void TestUciEngine::engineIsGreetedAndThenIdle()
{
    DrivenEngine driven;
    QCOMPARE(driven.machine.state(), State::Absent);
    driven.use();
    QCOMPARE(driven.starts, 1);
    QCOMPARE(driven.takeSent(), Lines{"uci"});
    QCOMPARE(driven.machine.state(), State::Starting);
    driven.say("Stockfish 15.1 by the Stockfish developers");
    driven.say("id name Stockfish 15.1");
    driven.say("id author the Stockfish developers");
    driven.say("uciok");
    QCOMPARE(driven.takeSent(), Lines{"isready"});
    QCOMPARE(driven.machine.state(), State::Starting);
    driven.say("readyok");
    QCOMPARE(driven.machine.state(), State::Idle);
    QCOMPARE(driven.machine.name(), std::string("Stockfish 15.1"));
    QCOMPARE(driven.machine.author(), std::string("the Stockfish developers"));
    QVERIFY(!driven.machine.deadline());
}

void TestUciEngine::onlyOfferedOptionsAreSetAndWithinBounds()
{
    DrivenEngine driven;
    driven.note(driven.machine.use({8, 100'000}, driven.now));
    for (const char* option :
         {"threads type spin default 1 min 1 max 4", "Hash type spin default 16 min 1 max 2048",
          "UCI_Chess960 type check default false", "MultiPV type string default 1"})
        driven.say(std::string("option name ") + option);
    driven.takeSent();
    driven.say("uciok");
    QCOMPARE(driven.takeSent(),
             (Lines{"setoption name UCI_Chess960 value true", "setoption name threads value 4",
                    "setoption name Hash value 2048", "isready"}));
    driven.say("readyok");
    driven.want(1, searched(tests::startFen), {1000, std::nullopt}, 3);
    QCOMPARE(driven.takeSent(), (Lines{commandOf(tests::startFen), "go nodes 1000"}));
}

void TestUciEngine::searchIsSentWithItsLimits()
{
    DrivenEngine driven;
    driven.greet({"MultiPV type spin default 1 min 1 max 500"});
    driven.want(1, searched(tests::startFen), {1'000'000, 3s}, 3);
    QCOMPARE(driven.takeSent(), (Lines{"setoption name MultiPV value 3", "isready"}));
    driven.say("readyok");
    QCOMPARE(driven.takeSent(),
             (Lines{commandOf(tests::startFen), "go nodes 1000000 movetime 3000"}));
    QCOMPARE(driven.machine.state(), State::Searching);
    driven.say("bestmove e2e4");
    QCOMPARE(driven.takeSent(), Lines{"isready"});
    driven.say("readyok");
    driven.want(2, searched(tests::startFen), {}, 3);
    QCOMPARE(driven.takeSent(), (Lines{commandOf(tests::startFen), "go infinite"}));
    QVERIFY(!driven.machine.deadline());
}

void TestUciEngine::latestPositionWins()
{
    DrivenEngine driven;
    driven.greet();
    driven.want(1, searched(tests::startFen));
    driven.takeSent();
    driven.want(2, searched(blackFen));
    QCOMPARE(driven.takeSent(), Lines{"stop"});
    driven.want(3, searched(tests::startFen));
    driven.want(4, searched(blackFen));
    QCOMPARE(driven.takeSent(), Lines());
    driven.say("bestmove e2e4");
    QCOMPARE(driven.takeSent(), Lines{"isready"});
    QVERIFY(driven.finished.empty());
    driven.say("readyok");
    QCOMPARE(driven.takeSent(), (Lines{commandOf(blackFen), "go nodes 1000"}));
    QCOMPARE(driven.machine.finding()->request, std::uint64_t(4));
}

void TestUciEngine::oldInformationIsDropped()
{
    DrivenEngine driven;
    driven.greet();
    driven.want(1, searched(tests::startFen));
    driven.say("info depth 1 score cp 11 pv e2e4");
    QCOMPARE(driven.machine.finding()->lines.size(), std::size_t(1));
    driven.want(2, searched(tests::startFen));
    QVERIFY(!driven.machine.finding());
    driven.say("info depth 2 score cp 12 pv e2e4");
    QVERIFY(!driven.machine.finding());
    driven.say("bestmove e2e4");
    driven.say("info depth 3 score cp 13 pv e2e4");
    QVERIFY(!driven.machine.finding());
    driven.say("readyok");
    QVERIFY(driven.machine.finding()->lines.empty());
}

void TestUciEngine::secondBestMoveIsNotTheNextSearch()
{
    DrivenEngine driven;
    driven.greet();
    driven.want(1, searched(tests::startFen));
    driven.want(2, searched(blackFen));
    driven.say("bestmove e2e4");
    driven.say("bestmove e2e4"); // as engines do that are told to stop when they have just ended
    driven.say("readyok");
    QCOMPARE(driven.machine.state(), State::Searching);
    driven.say("info score cp 5 pv e7e5");
    driven.say("bestmove e7e5");
    QCOMPARE(driven.finished.size(), std::size_t(1));
    QCOMPARE(driven.finished.front().request, std::uint64_t(2));
    QCOMPARE(driven.finished.front().lines.size(), std::size_t(1));
}

void TestUciEngine::scoresAreFromWhitesView()
{
    DrivenEngine driven;
    driven.greet();
    driven.want(1, searched(blackFen));
    driven.say("info depth 9 score cp 30 lowerbound wdl 700 200 100 nodes 5 nps 7 pv e7e5");
    const engine::FoundLine& line = driven.machine.finding()->lines.front();
    QCOMPARE(line.evaluation,
             std::optional(game::Evaluation{game::Evaluation::Kind::Centipawns, -30}));
    QCOMPARE(line.bound, engine::Bound::Upper);
    QCOMPARE(line.chances, std::optional(engine::WinDrawLoss{100, 200, 700}));
    driven.say("info depth 9 score mate 2 pv e7e5");
    QCOMPARE(driven.machine.finding()->lines.front().evaluation,
             std::optional(game::Evaluation{game::Evaluation::Kind::MateIn, -2}));
    driven.say("bestmove e7e5");
    const auto score = engine::scoreOf(driven.finished.front(), "Fake 1");
    QCOMPARE(score->mating, std::optional(rules::Color::Black));
    QCOMPARE(score->engine, std::string("Fake 1"));
    QCOMPARE(score->depth, std::optional(9));
}

void TestUciEngine::illegalMovesCutTheLine()
{
    DrivenEngine driven;
    driven.greet();
    driven.want(1, searched(tests::startFen));
    driven.say("info depth 4 score cp 1 pv e2e4 e7e5 e4e5 g1f3");
    QCOMPARE(driven.machine.finding()->lines.front().moves.size(), std::size_t(2));
    driven.say("info depth 5 score cp 999 pv e7e5 e2e4"); // of another position
    QCOMPARE(driven.machine.finding()->lines.front().evaluation->value, 1);
    QCOMPARE(driven.machine.finding()->depth, std::optional(4));
}

void TestUciEngine::linesComeInTheirOrderHoweverTheyArrive()
{
    DrivenEngine driven;
    driven.greet({"MultiPV type spin default 1 min 1 max 5"});
    driven.want(1, searched(tests::startFen), {1000, std::nullopt}, 3);
    driven.say("readyok");
    for (const char* line :
         {"info depth 4 multipv 3 score cp 1 pv a2a3", "info depth 4 multipv 1 score cp 3 pv e2e4",
          "info depth 4 multipv 9 score cp 9 pv h2h4", "info depth 4 multipv 0 score cp 9 pv h2h4",
          "info depth 4 multipv -2 score cp 9 pv h2h4",
          "info depth 4 multipv 2 score cp 2 pv d2d4"})
        driven.say(line);
    std::vector<int> numbers;
    std::vector<int> values;
    for (const engine::FoundLine& line : driven.machine.finding()->lines) {
        numbers.push_back(line.number);
        values.push_back(line.evaluation->value);
    }
    QCOMPARE(numbers, (std::vector<int>{1, 2, 3}));
    QCOMPARE(values, (std::vector<int>{3, 2, 1}));
}

void TestUciEngine::boundNeverReplacesAScore()
{
    DrivenEngine driven;
    driven.greet();
    driven.want(1, searched(tests::startFen));
    driven.say("info depth 4 score cp 50 upperbound pv e2e4");
    QVERIFY(!engine::scoreOf(*driven.machine.finding(), "x"));
    driven.say("info depth 4 score cp 30 pv e2e4");
    driven.say("info depth 5 score cp 90 lowerbound pv d2d4");
    const auto score = engine::scoreOf(*driven.machine.finding(), "x");
    QVERIFY(score.has_value());
    QCOMPARE(score->evaluation.value, 30);
}

void TestUciEngine::searchWithoutAnythingEnds()
{
    DrivenEngine driven;
    driven.greet();
    driven.want(1, searched(tests::startFen));
    driven.say("bestmove (none)");
    QCOMPARE(driven.finished.size(), std::size_t(1));
    QVERIFY(driven.finished.front().isFinal);
    QVERIFY(!engine::scoreOf(driven.finished.front(), "x"));
}

void TestUciEngine::silenceIsAFault_data()
{
    QTest::addColumn<int>(
        "saysUntil"); // 0 nothing, 1 uciok, 2 readyok and a search that is stopped
    QTest::addColumn<int>("millis");
    QTest::addColumn<int>("fault");
    QTest::newRow("no uciok") << 0 << 10'000 << static_cast<int>(Fault::NoUciOk);
    QTest::newRow("no readyok") << 1 << 10'000 << static_cast<int>(Fault::NoReadyOk);
    QTest::newRow("no bestmove") << 2 << 2'000 << static_cast<int>(Fault::NoBestMove);
}

void TestUciEngine::silenceIsAFault()
{
    QFETCH(int, saysUntil);
    QFETCH(int, millis);
    QFETCH(int, fault);
    DrivenEngine driven;
    driven.use();
    if (saysUntil > 0)
        driven.say("uciok");
    if (saysUntil > 1) {
        driven.say("readyok");
        driven.want(1, searched(tests::startFen));
        driven.stop();
    }
    driven.kills = 0;
    driven.pass(engine::Millis(millis - 1));
    QCOMPARE(driven.kills, 0);
    driven.pass(1ms);
    QCOMPARE(driven.kills, 1);
    QCOMPARE(static_cast<int>(driven.failures.back().fault), fault);
    QVERIFY(!driven.failures.back().isGivenUp);
    QCOMPARE(driven.starts, 2); // the first time at once
}

void TestUciEngine::brokenEngineIsStartedAgainThreeTimes()
{
    DrivenEngine driven;
    driven.use();
    driven.die();
    QCOMPARE(driven.starts, 2);
    driven.die();
    QCOMPARE(driven.machine.state(), State::Dead);
    driven.pass(999ms);
    QCOMPARE(driven.starts, 2);
    driven.pass(1ms);
    QCOMPARE(driven.starts, 3);
    driven.die();
    driven.pass(4'999ms);
    QCOMPARE(driven.starts, 3);
    driven.pass(1ms);
    QCOMPARE(driven.starts, 4);
    driven.die();
    QVERIFY(driven.machine.failure()->isGivenUp);
    QVERIFY(!driven.machine.deadline());
    driven.pass(100'000ms);
    driven.want(1, searched(tests::startFen));
    QCOMPARE(driven.starts, 4);
    driven.retry();
    QCOMPARE(driven.starts, 5);
    QVERIFY(!driven.machine.failure()->isGivenUp);
    driven.takeSent();
    driven.say("uciok");
    driven.say("readyok");
    QVERIFY(!driven.machine.failure());
    QCOMPARE(driven.machine.finding()->request, std::uint64_t(1));
}

void TestUciEngine::finishedSearchBeginsTheCountAnew()
{
    DrivenEngine driven;
    driven.use();
    for (int i = 0; i < 10; ++i) {
        driven.say("uciok");
        driven.say("readyok");
        driven.want(static_cast<std::uint64_t>(i), searched(tests::startFen));
        driven.say("bestmove e2e4");
        driven.die();
        QCOMPARE(driven.starts, i + 2);
    }
}

void TestUciEngine::crashDuringASearchRepeatsIt()
{
    DrivenEngine driven;
    driven.greet();
    driven.want(7, searched(tests::startFen));
    driven.say("info depth 4 score cp 30 pv e2e4");
    driven.die();
    QVERIFY(!driven.machine.finding());
    driven.takeSent();
    driven.say("uciok");
    driven.say("readyok");
    QCOMPARE(driven.takeSent(), (Lines{"isready", commandOf(tests::startFen), "go nodes 1000"}));
    QCOMPARE(driven.machine.finding()->request, std::uint64_t(7));
    QVERIFY(driven.machine.finding()->lines.empty());
    driven.stop();
    driven.die(); // nothing is wanted any more
    driven.pass(1s);
    driven.say("uciok");
    driven.say("readyok");
    QCOMPARE(driven.machine.state(), State::Idle);
}

void TestUciEngine::overtimeIsStopped()
{
    DrivenEngine driven;
    driven.greet();
    driven.want(1, searched(tests::startFen), {1000, 3s});
    driven.takeSent();
    driven.pass(3'999ms);
    QCOMPARE(driven.takeSent(), Lines());
    driven.pass(1ms);
    QCOMPARE(driven.takeSent(), Lines{"stop"});
    driven.say("info depth 4 score cp 30 pv e2e4"); // still about what is wanted
    driven.say("bestmove e2e4");
    QCOMPARE(driven.finished.front().lines.size(), std::size_t(1));
}

void TestUciEngine::engineThatIgnoresNodesIsStopped()
{
    DrivenEngine driven;
    driven.greet();
    driven.want(1, searched(tests::startFen), {50'000, std::nullopt});
    driven.takeSent();
    driven.say("info depth 9 score cp 1 nodes 60000 pv e2e4");
    QCOMPARE(driven.takeSent(), Lines());
    driven.say("info depth 19 score cp 1 nodes 400000 pv e2e4");
    QCOMPARE(driven.takeSent(), Lines{"stop"});
    DrivenEngine silent;
    silent.greet();
    silent.want(1, searched(tests::startFen), {50'000, std::nullopt});
    silent.takeSent();
    silent.pass(65s);
    QCOMPARE(silent.takeSent(), Lines{"stop"});
}

void TestUciEngine::programThatCannotStartIsNotTriedAgain()
{
    DrivenEngine driven;
    driven.use();
    driven.note(driven.machine.noteEnded(false, driven.now));
    QCOMPARE(driven.machine.failure(), std::optional(engine::Failure{Fault::NotStarted, true}));
    QCOMPARE(driven.starts, 1);
}

void TestUciEngine::chess960IsRefusedWhereItIsNotKnown()
{
    constexpr std::string_view fen =
        "bqnb1rkr/pp3ppp/3ppn2/2p5/5P2/P2P4/NPP1P1PP/BQ1BNRKR w HFhf - 2 9";
    DrivenEngine ignorant;
    ignorant.greet();
    ignorant.want(1, searched(fen));
    QCOMPARE(ignorant.takeSent(), Lines());
    QCOMPARE(ignorant.failures.back().fault, Fault::LacksChess960);
    QCOMPARE(ignorant.machine.state(), State::Idle);
    ignorant.want(2, searched(tests::startFen));
    QVERIFY(!ignorant.machine.failure());
    DrivenEngine able;
    able.greet({"UCI_Chess960 type check default false"});
    able.want(1, searched(fen));
    QCOMPARE(able.machine.state(), State::Searching);
}

void TestUciEngine::linesWhileItIsDeadAreIgnored()
{
    DrivenEngine driven;
    driven.greet();
    driven.die();
    driven.die();
    QCOMPARE(driven.machine.state(), State::Dead);
    for (const char* line :
         {"uciok", "readyok", "info depth 1 score cp 1 pv e2e4", "bestmove e2e4"})
        driven.say(line);
    QCOMPARE(driven.machine.state(), State::Dead);
    QVERIFY(driven.finished.empty());
}

PLYLINE_TEST(TestUciEngine)
#include "tst_uci_engine.moc"
