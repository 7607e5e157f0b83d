#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "tests/app/cli/cli.h"
#include "tests/app/cli/rows.h"
#include "tests/support/test.h"

using namespace plyline::tests;

namespace {

const QByteArray streamedGames = R"([Event "One"]
[Result "1-0"]

1. e4 {good} e5 (1... c5 $5) 2. Nf3 1-0

[Event "Two"]
[Result "*"]

1. d4 d5 *
)";

CliRun stream(const QStringList& arguments, const QByteArray& input = {})
{
    return runCli(QStringList{QStringLiteral("stream")} + arguments, input);
}

QByteArray publishedGames()
{
    return stream({QStringLiteral("publish"), QStringLiteral("-"), QStringLiteral("--to"),
                   QStringLiteral("-")},
                  streamedGames)
        .output;
}

CliRun followAsPgn(const QByteArray& events)
{
    return stream({QStringLiteral("follow"), QStringLiteral("-"), QStringLiteral("--pgn"),
                   QStringLiteral("-")},
                  events);
}

} // namespace

class TestStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPublishedIsFollowedAsTheSameGames();
    void aDamagedStreamSaysWhatIsMissing();
    void verifyNamesEveryDifference();
    void nothingIsWrittenWhenTheStreamCannotBeRead();
    void aHalfWrittenLineIsReadOnceItIsWhole();
    void aGameWithoutItsBeginningIsGivenUp();
};

void TestStream::whatIsPublishedIsFollowedAsTheSameGames()
{
    const QByteArray events = publishedGames();
    QCOMPARE(events.count('\n'), 9 + 4); // with starts and ends
    const CliRun followed = followAsPgn(events);
    QCOMPARE(followed.status, 0);
    QCOMPARE(followed.complaint, QString());
    QVERIFY(followed.output.contains("1. e4 {good} 1... e5 (1... c5 $5) 2. Nf3 1-0"));
    QVERIFY(followed.output.contains("1. d4 d5 *"));
    QByteArrayList lines = events.trimmed().split('\n');
    std::reverse(lines.begin(), lines.end());
    QCOMPARE(followAsPgn(lines.join('\n')).output.size(), followed.output.size());
    const CliRun rows = stream({QStringLiteral("follow"), QStringLiteral("-")}, events);
    QCOMPARE(rows.output.count("\"type\":\"game\""), 2);
    QVERIFY(rows.output.endsWith(R"({"type":"summary","applied":13,"duplicates":0,"waiting":0,)"
                                 R"("unknown":0,"poison":0,"late":0})"
                                 "\n"));
}

void TestStream::aDamagedStreamSaysWhatIsMissing()
{
    QByteArrayList lines = publishedGames().trimmed().split('\n');
    lines.removeAt(1);
    lines.insert(3, QByteArray("rubbish"));
    const CliRun rows = stream({QStringLiteral("follow"), QStringLiteral("-")}, lines.join('\n'));
    QCOMPARE(rows.status, 1);
    QCOMPARE(rows.output.count("\"type\":\"gap\""), 1);
    QVERIFY(rows.output.contains("\"sequence\":1,"));
    QVERIFY(rows.output.contains("The event is not JSON"));
    const CliRun pgn = followAsPgn(lines.join('\n'));
    QCOMPARE(pgn.status, 1);
    QVERIFY(pgn.output.contains("[Event \"One\"]")); // as far as it got
    QVERIFY(pgn.output.contains("1. d4 d5 *"));
    QVERIFY(pgn.complaint.contains(QStringLiteral("The event is not JSON")));
}

void TestStream::verifyNamesEveryDifference()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("games.pgn")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(streamedGames);
    file.close();
    const auto verify = [&](const QByteArray& events) {
        return stream({QStringLiteral("verify"), file.fileName(), QStringLiteral("--from"),
                       QStringLiteral("-")},
                      events);
    };
    const CliRun fine = verify(publishedGames());
    QCOMPARE(fine.status, 0);
    QVERIFY(fine.output.contains("\"equal\":2,\"different\":0,\"missing\":0,\"more\":0"));
    const CliRun missing = verify(publishedGames().split('\n').mid(0, 10).join('\n'));
    QCOMPARE(missing.status, 1);
    QVERIFY(missing.output.contains("\"what\":\"not in the stream\""));
    QByteArray changed = publishedGames();
    changed.replace("good", "well");
    const CliRun different = verify(changed);
    QCOMPARE(different.status, 1);
    QVERIFY(different.output.contains("\"what\":\"another game\""));
    QVERIFY(different.output.contains("\"game\":1"));
}

void TestStream::nothingIsWrittenWhenTheStreamCannotBeRead()
{
    const QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("out.pgn"));
    const CliRun run = stream({QStringLiteral("follow"), folder.filePath(QStringLiteral("none")),
                               QStringLiteral("--pgn"), out});
    QCOMPARE(run.status, 3);
    QVERIFY(!QFile::exists(out));
    QVERIFY(run.complaint.contains(QStringLiteral("none")));
}

void TestStream::aHalfWrittenLineIsReadOnceItIsWhole()
{
    const QTemporaryDir folder;
    const QByteArray events = publishedGames();
    QFile file(folder.filePath(QStringLiteral("growing.ndjson")));
    const QString database = folder.filePath(QStringLiteral("games.sqlite"));
    const auto follow = [&](const QByteArray& more) {
        file.open(QIODevice::WriteOnly | QIODevice::Append);
        file.write(more);
        file.close();
        return stream(
            {QStringLiteral("follow"), file.fileName(), QStringLiteral("--db"), database});
    };
    const qsizetype half = events.indexOf('\n', 500) + 100;
    const CliRun first = follow(events.left(half));
    QVERIFY2(first.output.contains("\"poison\":0"), first.output);
    const CliRun second = follow(events.mid(half));
    QCOMPARE(second.status, 0);
    QVERIFY2(second.output.contains("\"duplicates\":0,\"waiting\":0,\"unknown\":0,\"poison\":0,"
                                    "\"late\":0"),
             second.output);
}

void TestStream::aGameWithoutItsBeginningIsGivenUp()
{
    QByteArray events;
    const QByteArray move = publishedGames().split('\n').at(1);
    for (int number = 1; number <= 5002; ++number) // more than a game may wait for
        events += QByteArray(move).replace("\"sequence\":\"000000001\"",
                                           "\"sequence\":\"" + QByteArray::number(number) + '"') +
                  '\n';
    for (const QStringList& output :
         {QStringList(), QStringList{QStringLiteral("--pgn"), QStringLiteral("-")}}) {
        const CliRun run =
            stream(QStringList{QStringLiteral("follow"), QStringLiteral("-")} + output, events);
        QCOMPARE(run.status, 1);
        const QString said = QString::fromUtf8(run.output) + run.complaint;
        QVERIFY2(said.contains(QStringLiteral("for too long and was given up")),
                 qPrintable(said.left(1000)));
    }
}

PLYLINE_TEST(TestStream)
#include "tst_stream.moc"
