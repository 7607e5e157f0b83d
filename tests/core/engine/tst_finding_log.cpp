#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/engine/finding_log.h"
#include "tests/core/engine/fake_uci.h"
#include "tests/support/test.h"

using namespace plyline;
using engine::FindingEvent;
using engine::FindingLog;
using engine::SearchTerms;
using game::Evaluation;

namespace {

const SearchTerms usual{"fake", {1, 16}, {1000, std::nullopt}, 1};

FindingEvent eventOf(int number)
{
    return {"8/8/8/8/8/8/8/8 w - - " + std::to_string(number),
            usual,
            "Fake 1",
            12,
            1001,
            true,
            {{1,
              {Evaluation::Kind::Centipawns, number},
              engine::WinDrawLoss{300, 500, 200},
              12,
              {"e2e4", "e7e5"}}}};
}

} // namespace

class TestFindingLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasAppendedIsFoundAfterARestart();
    void termsAreToldApart_data();
    void termsAreToldApart();
    void theLatestCounts();
    void twoProgramsMayAppend();
    void damagedLinesAreSkipped();
    void lineThatWasCutOffDoesNotSpoilTheNext();
    void olderHalfIsDroppedBeyondTheBound();
    void folderThatCannotBeWrittenKeepsNothing();
    void findingComesBackAsItWas();
    void illegalMovesOfAnEventAreDropped();
    void findingWithoutAScoreIsNoEvent();

private:
    [[nodiscard]] std::string path() const
    {
        return m_folder->filePath(QStringLiteral("log")).toStdString();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFindingLog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestFindingLog::whatWasAppendedIsFoundAfterARestart()
{
    FindingEvent mate = eventOf(3);
    mate.lines.front().evaluation = {Evaluation::Kind::MateIn, -2};
    mate.lines.front().depth.reset();
    mate.lines.front().chances.reset();
    mate.lines.push_back({2, {Evaluation::Kind::Centipawns, 7}, std::nullopt, 11, {}});
    mate.depth.reset();
    mate.nodes.reset();
    mate.isFinal = false;
    {
        FindingLog log(path());
        QCOMPARE(log.count(), 0);
        log.append(eventOf(1));
        log.append(eventOf(2));
        log.append(mate);
        QCOMPARE(log.find(eventOf(2).key, usual), std::optional(eventOf(2)));
    }
    FindingLog again(path());
    QCOMPARE(again.count(), 3);
    QCOMPARE(again.find(eventOf(1).key, usual), std::optional(eventOf(1)));
    QCOMPARE(again.find(mate.key, usual), std::optional(mate));
    again.append(eventOf(4));
    QCOMPARE(again.find(eventOf(4).key, usual), std::optional(eventOf(4)));
}

void TestFindingLog::termsAreToldApart_data()
{
    QTest::addColumn<SearchTerms>("terms");
    const auto row = [](const char* name, auto change) {
        SearchTerms terms = usual;
        change(terms);
        QTest::newRow(name) << terms;
    };
    row("program", [](SearchTerms& terms) { terms.program = "fake 2"; });
    row("threads", [](SearchTerms& terms) { terms.settings.threads = 2; });
    row("hash", [](SearchTerms& terms) { terms.settings.hashMegabytes = 32; });
    row("nodes", [](SearchTerms& terms) { terms.limits.nodes = 999; });
    row("no nodes", [](SearchTerms& terms) { terms.limits.nodes.reset(); });
    row("time", [](SearchTerms& terms) { terms.limits.time = engine::Millis(3'000); });
    row("lines", [](SearchTerms& terms) { terms.lines = 2; });
}

void TestFindingLog::termsAreToldApart()
{
    QFETCH(SearchTerms, terms);
    FindingLog log(path());
    log.append(eventOf(1));
    QVERIFY(!log.find(eventOf(1).key, terms));
    FindingEvent other = eventOf(1);
    other.terms = terms;
    log.append(other);
    QCOMPARE(log.count(), 2);
    QCOMPARE(log.find(other.key, terms), std::optional(other));
    const FindingLog again(path());
    QCOMPARE(again.find(other.key, terms), std::optional(other));
    QCOMPARE(again.find(other.key, usual), std::optional(eventOf(1)));
}

void TestFindingLog::theLatestCounts()
{
    FindingLog log(path());
    log.append(eventOf(1));
    FindingEvent newer = eventOf(1);
    newer.lines.front().evaluation.value = 77;
    log.append(newer);
    QCOMPARE(log.find(newer.key, usual), std::optional(newer));
}

void TestFindingLog::twoProgramsMayAppend()
{
    FindingLog one(path());
    FindingLog two(path());
    for (int i = 0; i < 10; ++i)
        (i % 2 == 0 ? one : two).append(eventOf(i));
    for (int i = 0; i < 10; ++i)
        QCOMPARE((i % 2 == 0 ? one : two).find(eventOf(i).key, usual), std::optional(eventOf(i)));
    QCOMPARE(FindingLog(path()).count(), 10);
}

void TestFindingLog::damagedLinesAreSkipped()
{
    {
        FindingLog log(path());
        log.append(eventOf(1));
        log.append(eventOf(2));
    }
    QFile file(QString::fromStdString(path()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const QByteArray terms = R"("program":"a","engine":"b","threads":1,"hash":1,"multipv":1)";
    const QByteArray damage = QByteArray("\xff\x00{{{\n[]\n{\"key\":7}\n", 17) + "{\"key\":\"a\"," +
                              terms + "}\n{\"key\":\"b\"," + terms +
                              ",\"lines\":[{\"line\":1,\"mate\":0}]}\n{\"key\":\"c\"," + terms +
                              ",\"lines\":[7,{\"line\":2,\"cp\":3}]}\n";
    bytes.insert(bytes.indexOf('\n') + 1, damage);
    file.resize(0);
    file.seek(0);
    file.write(bytes);
    file.close();
    const FindingLog log(path());
    QCOMPARE(log.count(), 2);
    QCOMPARE(log.find(eventOf(2).key, usual), std::optional(eventOf(2)));
}

void TestFindingLog::lineThatWasCutOffDoesNotSpoilTheNext()
{
    {
        FindingLog log(path());
        log.append(eventOf(1));
        log.append(eventOf(2));
    }
    QFile file(QString::fromStdString(path()));
    file.resize(file.size() - 20);
    {
        FindingLog log(path());
        QCOMPARE(log.count(), 1);
        log.append(eventOf(3));
    }
    const FindingLog log(path());
    QCOMPARE(log.count(), 2);
    QCOMPARE(log.find(eventOf(3).key, usual), std::optional(eventOf(3)));
}

void TestFindingLog::olderHalfIsDroppedBeyondTheBound()
{
    constexpr std::int64_t bound = 20'000;
    const auto longest = static_cast<std::int64_t>(engine::textOf(eventOf(999)).size());
    auto log = std::make_unique<FindingLog>(path(), bound);
    int dropped = 0;
    for (int i = 0; i < 1'000; ++i) {
        log->append(eventOf(i));
        QVERIFY(log->bytes() < bound + longest);
        QCOMPARE(log->find(eventOf(i).key, usual), std::optional(eventOf(i)));
        if (!log->isFull())
            continue;
        log->append(eventOf(-1));
        QVERIFY(!log->find(eventOf(-1).key, usual));
        log = std::make_unique<FindingLog>(path(), bound);
        QVERIFY(log->bytes() <= bound / 2 + longest);
        QCOMPARE(log->find(eventOf(i).key, usual), std::optional(eventOf(i)));
        ++dropped;
    }
    QVERIFY(dropped > 10);
    QVERIFY(QFile(QString::fromStdString(path())).size() <= bound);
    QVERIFY(log->count() > 25);
    QVERIFY(!log->find(eventOf(0).key, usual));
}

void TestFindingLog::folderThatCannotBeWrittenKeepsNothing()
{
    FindingLog log("/nowhere/at/all/log");
    log.append(eventOf(1));
    QVERIFY(!log.find(eventOf(1).key, usual));
}

void TestFindingLog::findingComesBackAsItWas()
{
    const engine::SearchPosition position = tests::searched(tests::startFen);
    tests::DrivenEngine driven;
    driven.greet({"MultiPV type spin default 1 min 1 max 5"});
    driven.want(1, position, {1000, std::nullopt}, 2);
    driven.say("readyok");
    driven.say("info depth 4 multipv 1 score cp 30 wdl 200 700 100 nodes 90 pv e2e4 e7e5 g1f3");
    driven.say("info depth 4 multipv 2 score mate 3 nodes 95 pv d2d4");
    driven.say("bestmove e2e4");
    engine::Finding found = driven.finished.front();
    const auto event = engine::eventOf(found, position, usual, "Fake 1");
    QVERIFY(event.has_value());
    QCOMPARE(engine::findingEventOf(engine::textOf(*event)), event);
    engine::Finding back = engine::findingOf(*event, position);
    found.request = back.request = 0;
    QCOMPARE(back, found);
    QCOMPARE(back.lines.size(), std::size_t(2));
    QCOMPARE(back.lines.front().moves.size(), std::size_t(3));
}

void TestFindingLog::illegalMovesOfAnEventAreDropped()
{
    const engine::SearchPosition position = tests::searched(tests::startFen);
    FindingEvent event = eventOf(1);
    event.lines.front().moves = {"e2e4", "e2e4", "e7e5"};
    QCOMPARE(engine::findingOf(event, position).lines.front().moves.size(), std::size_t(1));
    event.lines.front().moves = {"nonsense"};
    QVERIFY(engine::findingOf(event, position).lines.front().moves.empty());
}

void TestFindingLog::findingWithoutAScoreIsNoEvent()
{
    const engine::SearchPosition position = tests::searched(tests::startFen);
    engine::Finding finding;
    QVERIFY(!engine::eventOf(finding, position, usual, "Fake 1"));
    engine::FoundLine line;
    line.evaluation = Evaluation{Evaluation::Kind::Centipawns, 30};
    line.bound = engine::Bound::Lower;
    finding.lines.push_back(line);
    line.number = 2;
    line.bound = engine::Bound::Exact;
    finding.lines.push_back(line);
    QVERIFY(!engine::eventOf(finding, position, usual, "Fake 1"));
}

PLYLINE_TEST(TestFindingLog)
#include "tst_finding_log.moc"
