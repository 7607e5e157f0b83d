#include <QtTest/QTest>

#include "tests/core/engine/fake_uci.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace std::chrono_literals;
using engine::State;
using tests::DrivenEngine;
using tests::searched;

namespace {

constexpr std::string_view blackFen = "rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq - 0 1";
using Lines = std::vector<std::string>;

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
    QCOMPARE(driven.takeSent(), (Lines{tests::commandOf(tests::startFen), "go nodes 1000"}));
}

void TestUciEngine::searchIsSentWithItsLimits()
{
    DrivenEngine driven;
    driven.greet({"MultiPV type spin default 1 min 1 max 500"});
    driven.want(1, searched(tests::startFen), {1'000'000, 3s}, 3);
    QCOMPARE(driven.takeSent(), (Lines{"setoption name MultiPV value 3", "isready"}));
    driven.say("readyok");
    QCOMPARE(driven.takeSent(),
             (Lines{tests::commandOf(tests::startFen), "go nodes 1000000 movetime 3000"}));
    QCOMPARE(driven.machine.state(), State::Searching);
    driven.say("bestmove e2e4");
    QCOMPARE(driven.takeSent(), Lines{"isready"});
    driven.say("readyok");
    driven.want(2, searched(tests::startFen), {}, 3);
    QCOMPARE(driven.takeSent(), (Lines{tests::commandOf(tests::startFen), "go infinite"}));
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
    QCOMPARE(driven.takeSent(), (Lines{tests::commandOf(blackFen), "go nodes 1000"}));
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

PLYLINE_TEST(TestUciEngine)
#include "tst_uci_engine.moc"
