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

using Lines = std::vector<std::string>;

} // namespace

class TestUciEngineFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

void TestUciEngineFaults::silenceIsAFault_data()
{
    QTest::addColumn<int>(
        "saysUntil"); // 0 nothing, 1 uciok, 2 readyok and a search that is stopped
    QTest::addColumn<int>("millis");
    QTest::addColumn<int>("fault");
    QTest::newRow("no uciok") << 0 << 10'000 << static_cast<int>(Fault::NoUciOk);
    QTest::newRow("no readyok") << 1 << 10'000 << static_cast<int>(Fault::NoReadyOk);
    QTest::newRow("no bestmove") << 2 << 2'000 << static_cast<int>(Fault::NoBestMove);
}

void TestUciEngineFaults::silenceIsAFault()
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

void TestUciEngineFaults::brokenEngineIsStartedAgainThreeTimes()
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

void TestUciEngineFaults::finishedSearchBeginsTheCountAnew()
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

void TestUciEngineFaults::crashDuringASearchRepeatsIt()
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
    QCOMPARE(driven.takeSent(),
             (Lines{"isready", tests::commandOf(tests::startFen), "go nodes 1000"}));
    QCOMPARE(driven.machine.finding()->request, std::uint64_t(7));
    QVERIFY(driven.machine.finding()->lines.empty());
    driven.stop();
    driven.die(); // nothing is wanted any more
    driven.pass(1s);
    driven.say("uciok");
    driven.say("readyok");
    QCOMPARE(driven.machine.state(), State::Idle);
}

void TestUciEngineFaults::overtimeIsStopped()
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

void TestUciEngineFaults::engineThatIgnoresNodesIsStopped()
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

void TestUciEngineFaults::programThatCannotStartIsNotTriedAgain()
{
    DrivenEngine driven;
    driven.use();
    driven.note(driven.machine.noteEnded(false, driven.now));
    QCOMPARE(driven.machine.failure(), std::optional(engine::Failure{Fault::NotStarted, true}));
    QCOMPARE(driven.starts, 1);
}

void TestUciEngineFaults::chess960IsRefusedWhereItIsNotKnown()
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

void TestUciEngineFaults::linesWhileItIsDeadAreIgnored()
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

PLYLINE_TEST(TestUciEngineFaults)
#include "tst_uci_engine_faults.moc"
