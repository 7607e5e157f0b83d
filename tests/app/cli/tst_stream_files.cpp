#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "tests/app/cli/cli.h"
#include "tests/app/cli/rows.h"
#include "tests/support/test.h"

using namespace plyline::tests;

namespace {

/// Returns a game for each name of an event.
QByteArray gamesNamed(const QByteArrayList& names)
{
    QByteArray text;
    for (const QByteArray& name : names)
        text += "[Event \"" + name + "\"]\n[Result \"1-0\"]\n\n1. e4 e5 2. Nf3 1-0\n\n";
    return text;
}

CliRun runStream(const QStringList& arguments, const QByteArray& input = {})
{
    return runCli(QStringList{QStringLiteral("stream")} + arguments, input);
}

QByteArray eventsOf(const QByteArrayList& names)
{
    return runStream({QStringLiteral("publish"), QStringLiteral("-"), QStringLiteral("--to"),
                      QStringLiteral("-")},
                     gamesNamed(names))
        .output;
}

void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
}

} // namespace

/// What becomes of files that streams are read from and written to.
class TestStreamFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noCommandReplacesWhatItReads_data();
    void noCommandReplacesWhatItReads();
    void aFileThatWasReplacedIsReadFromItsBeginning_data();
    void aFileThatWasReplacedIsReadFromItsBeginning();
    void standardInputIsReadFromItsBeginning();
    void aDatabaseThatCannotBeMadeIsNamed_data();
    void aDatabaseThatCannotBeMadeIsNamed();
    void missingGamesAreNamedInTheOrderOfTheFile();
    void aNameThatNoTopicHasIsRefused_data();
    void aNameThatNoTopicHasIsRefused();
    void aLiveFileThatIsReplacedEndsWithTheCounts();
    void eventsAreWrittenOfAStreamAsOfItsFile();
};

void TestStreamFiles::noCommandReplacesWhatItReads_data()
{
    QTest::addColumn<QStringList>("arguments"); // FILE stands for the file, LINK for a link to it
    const auto row = [](const char* arguments) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments).split(u' ');
    };
    row("stream publish FILE --to FILE");
    row("stream publish FILE --to LINK");
    row("stream follow FILE --pgn FILE");
    row("export FILE --format ndjson -o FILE");
    row("export FILE --format sqlite -o LINK");
    row("render FILE --game 1 --format svg -o FILE");
}

void TestStreamFiles::noCommandReplacesWhatItReads()
{
    QFETCH(QStringList, arguments);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("games"));
    const QString link = folder.filePath(QStringLiteral("link"));
    const bool isStream = arguments.contains(QStringLiteral("follow"));
    writeBytes(file, isStream ? eventsOf({"One"}) : gamesNamed({"One"}));
    QVERIFY(QFile::link(file, link));
    const QByteArray before = bytesOf(file);
    arguments.replaceInStrings(QStringLiteral("FILE"), file);
    arguments.replaceInStrings(QStringLiteral("LINK"), link);
    const CliRun run = runCli(arguments);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.complaint.contains(QStringLiteral("is the file that is read")),
             qPrintable(run.complaint));
    QCOMPARE(bytesOf(file), before);
}

void TestStreamFiles::aFileThatWasReplacedIsReadFromItsBeginning_data()
{
    QTest::addColumn<QByteArray>("events");
    QTest::newRow("a shorter one") << eventsOf({"Three"});
    QTest::newRow("a longer one") << eventsOf({"Three", "Four", "Five", "Six"});
    QTest::newRow("one as long") << eventsOf({"Uno", "Due"});
}

void TestStreamFiles::aFileThatWasReplacedIsReadFromItsBeginning()
{
    QFETCH(QByteArray, events);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("events.ndjson"));
    const QStringList follow = {QStringLiteral("follow"), file, QStringLiteral("--db"),
                                folder.filePath(QStringLiteral("games.sqlite"))};
    writeBytes(file, eventsOf({"One", "Two"}));
    QCOMPARE(runStream(follow).status, 0);
    QVERIFY(runStream(follow).output.contains("\"applied\":0,\"duplicates\":0")); // reads on
    writeBytes(file, events);
    const CliRun run = runStream(follow);
    QCOMPARE(run.status, 0);
    const QByteArray applied = "\"applied\":" + QByteArray::number(events.count('\n')) + ',';
    QVERIFY2(run.output.contains(applied), run.output);
    QVERIFY2(run.complaint.contains(QStringLiteral("another file than before")),
             qPrintable(run.complaint));
    const CliRun again = runStream(follow);
    QVERIFY(again.output.contains("\"applied\":0,\"duplicates\":0"));
    QCOMPARE(again.complaint, QString());
}

void TestStreamFiles::standardInputIsReadFromItsBeginning()
{
    const QTemporaryDir folder;
    const QStringList follow = {QStringLiteral("follow"), QStringLiteral("-"),
                                QStringLiteral("--db"),
                                folder.filePath(QStringLiteral("games.sqlite"))};
    QVERIFY(runStream(follow, eventsOf({"One", "Two"})).output.contains("\"applied\":10,"));
    const CliRun other = runStream(follow, eventsOf({"Three", "Two"}));
    QVERIFY2(other.output.contains("\"applied\":5,\"duplicates\":5,"), other.output);
    QCOMPARE(other.complaint, QString());
}

void TestStreamFiles::aDatabaseThatCannotBeMadeIsNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("in no folder") << QStringLiteral("/no/such/folder/games.sqlite");
    QTest::newRow("a folder") << QStringLiteral("/tmp");
    QTest::newRow("where nothing can be made") << QStringLiteral("/proc/games.sqlite");
    QTest::newRow("on a full disk") << QStringLiteral("/dev/full");
}

void TestStreamFiles::aDatabaseThatCannotBeMadeIsNamed()
{
    QFETCH(QString, path);
    const CliRun run =
        runStream({QStringLiteral("follow"), QStringLiteral("-"), QStringLiteral("--db"), path},
                  eventsOf({}));
    QCOMPARE(run.status, 3);
    QVERIFY2(run.complaint.startsWith(QStringLiteral("plyline-cli: %1 ").arg(path)),
             qPrintable(run.complaint));
}

void TestStreamFiles::missingGamesAreNamedInTheOrderOfTheFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("games.pgn"));
    writeBytes(file, gamesNamed({"a", "b", "c", "d", "e", "f", "g"}));
    const CliRun run =
        runStream({QStringLiteral("verify"), file, QStringLiteral("--from"), QStringLiteral("-")});
    QCOMPARE(run.status, 1);
    QByteArray numbers;
    for (const QJsonObject& row : ofType(run.output, QStringLiteral("difference")))
        numbers += QByteArray::number(row[u"game"].toInt());
    QCOMPARE(numbers, QByteArray("1234567"));
}

void TestStreamFiles::aNameThatNoTopicHasIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* arguments) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments).split(u' ');
    };
    row("script topics --topic a;b");
    row("script ksql --pieces a/b");
    row("cluster --topic ..");
    row("publish - --to kafka://127.0.0.1:1/a --pieces a,b");
}

void TestStreamFiles::aNameThatNoTopicHasIsRefused()
{
    QFETCH(QStringList, arguments);
    const CliRun run = runStream(arguments);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.complaint.contains(QStringLiteral("cannot be the name of a topic")),
             qPrintable(run.complaint));
    QVERIFY(run.output.isEmpty());
}

void TestStreamFiles::aLiveFileThatIsReplacedEndsWithTheCounts()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("events.ndjson"));
    writeBytes(file, eventsOf({"One", "Two"}));
    QProcess process;
    process.start(QStringLiteral(PLYLINE_CLI), {QStringLiteral("stream"), QStringLiteral("follow"),
                                                file, QStringLiteral("--live")});
    QVERIFY(process.waitForReadyRead(60'000));
    writeBytes(file, eventsOf({"Three"}));
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(process.readAllStandardError().contains("was changed by another program"));
    QVERIFY(process.readAllStandardOutput().contains("\"type\":\"summary\",\"applied\":10,"));
}

void TestStreamFiles::eventsAreWrittenOfAStreamAsOfItsFile()
{
    const QByteArray pgn = twoGames.left(twoGames.indexOf("[Event \"Second\"]")) + clocks;
    const QByteArray published = runStream({QStringLiteral("publish"), QStringLiteral("-"),
                                            QStringLiteral("--to"), QStringLiteral("-")},
                                           pgn)
                                     .output;
    const CliRun expected = runCli({QStringLiteral("events"), QStringLiteral("-")}, pgn);
    const CliRun run = runCli(
        {QStringLiteral("events"), QStringLiteral("-"), QStringLiteral("--from-cloudevents")},
        published);
    QCOMPARE(run.status, 0);
    const auto withoutPlace = [](const QByteArray& output) {
        QList<QJsonObject> rows = rowsOf(output);
        for (QJsonObject& row : rows) {
            row.remove(QStringLiteral("offset")); // of the text in its file
            row.remove(QStringLiteral("length"));
            row.remove(QStringLiteral("tags")); // the Seven Tag Roster is completed
        }
        return rows;
    };
    QVERIFY(withoutPlace(expected.output).size() > 10);
    QCOMPARE(withoutPlace(run.output), withoutPlace(expected.output));
    const CliRun damaged = runCli(
        {QStringLiteral("events"), QStringLiteral("-"), QStringLiteral("--from-cloudevents")},
        published + "rubbish\n");
    QCOMPARE(damaged.status, 1);
    QVERIFY(damaged.complaint.contains(
        QStringLiteral("byte %1: The event is not JSON").arg(published.size())));
    QCOMPARE(damaged.output, run.output);
}

PLYLINE_TEST(TestStreamFiles)
#include "tst_stream_files.moc"
