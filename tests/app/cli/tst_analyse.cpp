#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtTest/QTest>

#include "tests/app/cli/cli.h"
#include "tests/app/cli/rows.h"
#include "tests/support/test.h"

using namespace plyline::tests;

namespace {

const QByteArray timedGame = R"([Event "Timed"]
[TimeControl "60+1"]
[Result "0-1"]

1. f3 {[%clk 0:00:58] [%eval -0.5,18]} e5 2. g4 {[%emt 0:00:10] [%eval #-1]} Qh4# {[%clk 0:01:30]}
0-1
)";

} // namespace

class TestAnalyse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreWrittenWithTheirSource();
    void oneGameCanBeChosen();
    void theSourceMustBeNamed();
};

void TestAnalyse::valuesAreWrittenWithTheirSource()
{
    const CliRun run = runCli(
        {QStringLiteral("analyse"), QStringLiteral("-"), QStringLiteral("--from-file")}, timedGame);
    QCOMPARE(run.status, 0);
    QCOMPARE(run.complaint, QString());
    const QByteArrayList expected = {
        R"({"type":"ply","game":1,"ply":0,"white_clock":{"millis":60000,"source":"read"},)"
        R"("black_clock":{"millis":60000,"source":"read"}})",
        R"({"type":"ply","game":1,"ply":1,"san":"f3","clock":{"millis":58000,"source":"read"},)"
        R"("think":{"millis":3000,"source":"derived"},"score":{"centipawns":-50,"depth":18,)"
        R"("winning_chances":-0.0917)",
        R"({"type":"ply","game":1,"ply":2,"san":"e5"})",
        R"({"type":"ply","game":1,"ply":3,"san":"g4","clock":{"millis":49000,"source":"derived"},)"
        R"("think":{"millis":10000,"source":"read"},"score":{"mate_in":-1,"mating":"black",)"
        R"("winning_chances":-1.0,"source":"read"}})",
        R"({"type":"ply","game":1,"ply":4,"san":"Qh4#","clock":{"millis":90000,"source":"read"},)"
        R"("score":{"mate_in":0,"mating":"black","winning_chances":-1.0,"source":"derived"}})"};
    const QByteArrayList rows = run.output.trimmed().split('\n');
    QCOMPARE(rows.size(), expected.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QVERIFY2(rows[i].startsWith(expected[i]), rows[i].constData());
        QVERIFY2(i == 1 || rows[i].size() == expected[i].size(), rows[i].constData());
    }
}

void TestAnalyse::oneGameCanBeChosen()
{
    const auto analyse = [](const char* game) {
        return runCli({QStringLiteral("analyse"), QStringLiteral("-"),
                       QStringLiteral("--from-file"), QStringLiteral("--game"),
                       QString::fromUtf8(game)},
                      twoGames);
    };
    for (const QJsonObject& row : rowsOf(analyse("1").output))
        QCOMPARE(row[u"game"].toInt(), 1);
    QCOMPARE(rowsOf(analyse("1").output).size(), qsizetype{5});
    QCOMPARE(analyse("2").status, 1); // a move that is not legal
    QCOMPARE(analyse("3").status, 2);
}

void TestAnalyse::theSourceMustBeNamed()
{
    const CliRun run = runCli({QStringLiteral("analyse"), QStringLiteral("-")}, timedGame);
    QCOMPARE(run.status, 2);
    QVERIFY(run.complaint.contains(u"--from-file"));
}

PLYLINE_EVENT_TEST(TestAnalyse)
#include "tst_analyse.moc"
