#include <QtCore/QFile>
#include <QtTest/QTest>

#include "tests/app/cli/cli.h"
#include "tests/app/cli/rows.h"
#include "tests/support/test.h"

using namespace plyline::tests;

/// The commands that count: verify and stats.
class TestVerifyAndStats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verifyCountsThroughMemoryAndThroughSqlite();
    void samplesAgreeThroughSqlite();
    void statsMeasureEachPhase();
    void statsPlayTheSameGamesOnSeveralThreads();
};

void TestVerifyAndStats::verifyCountsThroughMemoryAndThroughSqlite()
{
    for (const char* way : {"verify -", "verify - --via rows", "verify - --via sqlite"}) {
        const CliRun run = runCli(words(way), twoGames);
        QCOMPARE(run.status, 1); // no difference, but a game with an error
        // ply 0 of both games; 4 + 3 + 2 and 3 events
        QCOMPARE(
            run.output,
            QByteArray("-: 2 games (1 with errors), 4 lines, 14 plies compared, 0 differences\n"));
    }
    QCOMPARE(runCli(words("verify -"), clocks).status, 0);
}

void TestVerifyAndStats::samplesAgreeThroughSqlite()
{
    const CliRun run =
        runCli({QStringLiteral("verify"), QStringLiteral("--via"), QStringLiteral("sqlite"),
                QStringLiteral(PLYLINE_SAMPLES "/immortals.pgn")});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.output.endsWith(" plies compared, 0 differences\n"), run.output.constData());
}

void TestVerifyAndStats::statsMeasureEachPhase()
{
    const CliRun run = runCli(words("stats -"), twoGames);
    QCOMPARE(run.status, 1);
    const auto rows = rowsOf(run.output);
    QCOMPARE(rows.size(), 3);
    const char* phases[] = {"index", "parse", "verify"};
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(rows[i][u"phase"].toString(), QString::fromUtf8(phases[i]));
        QCOMPARE(rows[i][u"games"].toInt(), 2);
        QCOMPARE(rows[i][u"bytes"].toInt(), static_cast<int>(twoGames.size()));
        QVERIFY(rows[i][u"seconds"].toDouble() > 0);
        QVERIFY(rows[i][u"peak_rss_bytes"].toDouble() > 1e6);
    }
    QVERIFY(rows[0][u"plies"].isNull());
    QCOMPARE(rows[1][u"plies"].toInt(), 7);
    QCOMPARE(rows[1][u"diagnostics"].toInt(), 1);
    QCOMPARE(rows[2][u"plies"].toInt(), 14);
    QCOMPARE(rowsOf(runCli(words("stats - --phase parse"), clocks).output).size(), 1);
}

void TestVerifyAndStats::statsPlayTheSameGamesOnSeveralThreads()
{
    QFile sample(QStringLiteral(PLYLINE_SAMPLES "/immortals.pgn"));
    QVERIFY(sample.open(QIODevice::ReadOnly));
    const QByteArray many = sample.readAll().repeated(4) + twoGames.repeated(50);
    const auto counts = [&](int threads) {
        QByteArray text;
        const CliRun run = runCli({QStringLiteral("stats"), QStringLiteral("-"),
                                   QStringLiteral("--threads"), QString::number(threads)},
                                  many);
        for (const QJsonObject& row : rowsOf(run.output))
            text += QByteArray::number(row[u"games"].toInt()) + ' ' +
                    QByteArray::number(row[u"plies"].toInt()) + ' ' +
                    QByteArray::number(row[u"diagnostics"].toInt()) + '\n';
        return text;
    };
    const QByteArray one = counts(1);
    for (const int threads : {2, 3, 7, 64})
        QCOMPARE(counts(threads), one);
}

PLYLINE_EVENT_TEST(TestVerifyAndStats)
#include "tst_verify_and_stats.moc"
