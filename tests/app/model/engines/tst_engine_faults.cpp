#include "tests/app/model/engines/running_engine.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace std::chrono_literals;
using engine::Fault;
using engine::State;
using tests::requestOf;
using tests::RunningEngine;

namespace {

QByteArray polite(const QByteArray& more)
{
    return tests::ScriptedEngine::polite(more);
}

} // namespace

/// Every fault of an engine, from a process.
class TestEngineFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodEngineSearches();
    void engineWithoutUciOkIsEndedAndGivenUp();
    void crashAtGoIsGivenUpInTheEnd();
    void crashAtGoOnceIsGotOver();
    void crashInTheMiddleOfALineIsGotOver();
    void garbageIsSkipped();
    void lineOfAMegabyteIsSkipped();
    void windowsLineEndsAreRead();
    void searchWithoutAMoveEnds();
    void secondBestMoveBelongsToNoSearch();
    void engineThatIgnoresStopIsEnded();
    void boundsAloneAreNoScore();
    void illegalLineIsCut();
    void linesInAnyOrderAreSorted();
    void negativeDepthIsLeftOut();
    void slowReadyOkIsWaitedFor();
    void floodIsSurvived();
    void programThatIsNoneIsReported();
    void programThatEndsAtOnceIsGivenUp();
};

void TestEngineFaults::goodEngineSearches()
{
    RunningEngine running(polite("on go\n say info depth 3 score cp 20 nodes 900 pv e2e4 e7e5\n"
                                 " say bestmove e2e4\n"));
    running.process.want(requestOf(1));
    QTRY_COMPARE(running.finished.size(), std::size_t(1));
    QCOMPARE(running.finished.front().lines.front().evaluation->value, 20);
    QCOMPARE(running.process.engine().name(), std::string("Fake 1"));
    QTRY_COMPARE(running.state(), State::Idle);
    const qint64 number = running.process.processId();
    QVERIFY(number > 0);
    running.process.want(requestOf(2));
    QTRY_COMPARE(running.finished.size(), std::size_t(2));
    QCOMPARE(running.process.processId(), number); // not restarted for each position
}

void TestEngineFaults::engineWithoutUciOkIsEndedAndGivenUp()
{
    RunningEngine running("on uci\n say hello\n");
    running.process.want(requestOf(1));
    for (const engine::Millis pause : {10s, 0s, 10s, 1s, 10s, 5s, 10s})
        running.pass(pause);
    QCOMPARE(running.state(), State::Dead);
    QCOMPARE(running.process.engine().failure(),
             std::optional(engine::Failure{Fault::NoUciOk, true}));
    QTRY_COMPARE(running.process.findChildren<QObject*>(Qt::FindDirectChildrenOnly).size(), 0);
}

void TestEngineFaults::crashAtGoIsGivenUpInTheEnd()
{
    RunningEngine running(polite("on go\n crash\n"));
    running.process.want(requestOf(1));
    const auto& failure = [&]() -> const auto&
    {
        return running.process.engine().failure();
    };
    for (const engine::Millis pause : {1'000ms, 5'000ms}) {
        QTRY_COMPARE(running.state(), State::Dead);
        QVERIFY(!failure()->isGivenUp);
        running.pass(pause);
    }
    QTRY_VERIFY(failure() && failure()->isGivenUp);
    QCOMPARE(failure()->fault, Fault::Died);
    QVERIFY(running.finished.empty());
}

void TestEngineFaults::crashAtGoOnceIsGotOver()
{
    RunningEngine running(polite("on go\n crash-once FOLDER/crashed\n"
                                 " say info depth 3 score cp 20 pv e2e4\n say bestmove e2e4\n"));
    running.process.want(requestOf(5));
    QTRY_COMPARE(running.finished.size(), std::size_t(1));
    QCOMPARE(running.finished.front().request, std::uint64_t(5));
    QVERIFY(QFile::exists(running.fake.path(QStringLiteral("crashed"))));
    QVERIFY(!running.process.engine().failure());
}

void TestEngineFaults::crashInTheMiddleOfALineIsGotOver()
{
    RunningEngine running(polite("on go\n part info depth 3 score cp 99 p\n"
                                 " crash-once FOLDER/crashed\n part v e2e4\n"
                                 " say\n say info depth 4 score cp 20 pv d2d4\n"
                                 " say bestmove d2d4\n"));
    running.process.want(requestOf(1));
    QTRY_COMPARE(running.finished.size(), std::size_t(1));
    QCOMPARE(running.finished.front().lines.front().evaluation->value, 20);
}

void TestEngineFaults::garbageIsSkipped()
{
    RunningEngine running("on uci\n garbage 5000\n say uciok\non isready\n garbage 300\n"
                          " say readyok\non go\n garbage 70000\n"
                          " say info depth 4 score cp 20 pv d2d4\n garbage 9\n"
                          " say bestmove d2d4\n");
    running.process.want(requestOf(1));
    QTRY_COMPARE(running.finished.size(), std::size_t(1));
    QCOMPARE(running.finished.front().lines.front().evaluation->value, 20);
}

void TestEngineFaults::lineOfAMegabyteIsSkipped()
{
    RunningEngine running(polite("on go\n long 1000000\n say info depth 4 score cp 20 pv d2d4\n"
                                 " long 1000000\n say bestmove d2d4\n"));
    running.process.want(requestOf(1));
    QTRY_COMPARE(running.finished.size(), std::size_t(1));
    QCOMPARE(running.finished.front().lines.front().evaluation->value, 20);
}

void TestEngineFaults::windowsLineEndsAreRead()
{
    RunningEngine running("on uci\n crlf id name Fake 2\n crlf uciok\non isready\n crlf readyok\n"
                          "on go\n crlf info depth 4 score cp 20 pv d2d4 d7d5\n"
                          " crlf bestmove d2d4\n");
    running.process.want(requestOf(1));
    QTRY_COMPARE(running.finished.size(), std::size_t(1));
    QCOMPARE(running.finished.front().lines.front().moves.size(), std::size_t(2));
    QCOMPARE(running.process.engine().name(), std::string("Fake 2"));
}

void TestEngineFaults::searchWithoutAMoveEnds()
{
    RunningEngine running(polite("on go\n say bestmove (none)\n"));
    running.process.want(requestOf(1));
    QTRY_COMPARE(running.finished.size(), std::size_t(1));
    QVERIFY(running.finished.front().lines.empty());
    QTRY_COMPARE(running.state(), State::Idle);
}

void TestEngineFaults::secondBestMoveBelongsToNoSearch()
{
    RunningEngine running(polite("on go\n say info depth 4 score cp 20 pv d2d4\n"
                                 " say bestmove d2d4\n say bestmove d2d4\n"));
    for (std::uint64_t number = 1; number <= 5; ++number) {
        running.process.want(requestOf(number));
        QTRY_COMPARE(running.finished.size(), std::size_t(number));
        QCOMPARE(running.finished.back().request, number);
        QCOMPARE(running.finished.back().lines.size(), std::size_t(1));
    }
}

void TestEngineFaults::engineThatIgnoresStopIsEnded()
{
    RunningEngine running(polite("on go\n say info depth 4 score cp 20 pv d2d4\n"));
    running.process.want(requestOf(1));
    QTRY_VERIFY(running.finding() && !running.finding()->lines.empty());
    const qint64 before = running.process.processId();
    running.process.want(requestOf(2));
    QCOMPARE(running.state(), State::Stopping);
    running.pass(2s);
    QCOMPARE(running.process.engine().failure()->fault, Fault::NoBestMove);
    QTRY_VERIFY(running.finding() && running.finding()->request == 2);
    QVERIFY(running.process.processId() != before);
    QVERIFY(running.process.processId() > 0);
}

void TestEngineFaults::boundsAloneAreNoScore()
{
    RunningEngine running(polite("on go\n say info depth 4 score cp 20 lowerbound pv d2d4\n"
                                 " say bestmove d2d4\n"));
    running.process.want(requestOf(1));
    QTRY_COMPARE(running.finished.size(), std::size_t(1));
    QCOMPARE(running.finished.front().lines.front().bound, engine::Bound::Lower);
    QVERIFY(!engine::scoreOf(running.finished.front(), "x"));
}

void TestEngineFaults::illegalLineIsCut()
{
    RunningEngine running(polite("on go\n say info depth 4 score cp 20 pv d2d4 d7d5 d4d5 a7a6\n"
                                 " say info depth 5 score cp 88 pv e7e5\n say bestmove d2d4\n"));
    running.process.want(requestOf(1));
    QTRY_COMPARE(running.finished.size(), std::size_t(1));
    QCOMPARE(running.finished.front().lines.front().moves.size(), std::size_t(2));
    QCOMPARE(running.finished.front().lines.front().evaluation->value, 20);
}

void TestEngineFaults::linesInAnyOrderAreSorted()
{
    RunningEngine running(polite("on go\n say info depth 4 multipv 3 score cp 1 pv a2a3\n"
                                 " say info depth 4 multipv 1 score cp 3 pv e2e4\n"
                                 " say info depth 4 multipv 2 score cp 2 pv d2d4\n"
                                 " say info depth 4 multipv 7 score cp 9 pv h2h4\n"
                                 " say bestmove e2e4\n"));
    running.process.want(requestOf(1, tests::standardStart, 3));
    QTRY_COMPARE(running.finished.size(), std::size_t(1));
    const auto& lines = running.finished.front().lines;
    QCOMPARE(lines.size(), std::size_t(3));
    for (std::size_t i = 0; i < lines.size(); ++i)
        QCOMPARE(lines[i].evaluation->value, 3 - static_cast<int>(i));
}

void TestEngineFaults::negativeDepthIsLeftOut()
{
    RunningEngine running(polite("on go\n say info depth -7 score cp 20 pv d2d4\n"
                                 " say bestmove d2d4\n"));
    running.process.want(requestOf(1));
    QTRY_COMPARE(running.finished.size(), std::size_t(1));
    QVERIFY(!running.finished.front().depth);
    QCOMPARE(running.finished.front().lines.front().evaluation->value, 20);
}

void TestEngineFaults::slowReadyOkIsWaitedFor()
{
    RunningEngine running("on uci\n say uciok\non isready\n await FOLDER/ready\n say readyok\n"
                          "on go\n say bestmove d2d4\n");
    running.process.want(requestOf(1));
    QTRY_VERIFY(running.process.engine().deadline() > std::optional(engine::Millis(0)));
    running.pass(9s);
    QCOMPARE(running.state(), State::Starting);
    QVERIFY(!running.process.engine().failure());
    running.fake.make(QStringLiteral("ready"));
    QTRY_COMPARE(running.finished.size(), std::size_t(1));
}

void TestEngineFaults::floodIsSurvived()
{
    RunningEngine running(polite("on go\n flood\non stop\n say bestmove e2e4\n"));
    running.process.want(requestOf(1));
    QTRY_VERIFY(running.finding() && running.finding()->nodes.value_or(0) > 20'000);
    running.process.want(requestOf(2, "4k3/8/8/8/8/8/8/4K2R w K - 0 1"));
    QVERIFY(!running.finding());
    QTRY_VERIFY(running.finding() && running.finding()->nodes.value_or(0) == 0);
    QCOMPARE(running.finding()->request, std::uint64_t(2));
}

void TestEngineFaults::programThatIsNoneIsReported()
{
    tests::ScriptedEngine fake("");
    engines::EngineProcess process;
    process.use({fake.path(QStringLiteral("nothing")), {}}, {});
    QTRY_VERIFY(process.engine().failure());
    QCOMPARE(*process.engine().failure(), (engine::Failure{Fault::NotStarted, true}));
}

void TestEngineFaults::programThatEndsAtOnceIsGivenUp()
{
    RunningEngine running("on uci\n exit 3\n");
    for (const engine::Millis pause : {1s, 5s}) {
        QTRY_COMPARE(running.state(), State::Dead);
        running.pass(pause);
    }
    QTRY_VERIFY(running.process.engine().failure()->isGivenUp);
    running.process.retry();
    QCOMPARE(running.state(), State::Starting);
}

PLYLINE_EVENT_TEST(TestEngineFaults)
#include "tst_engine_faults.moc"
