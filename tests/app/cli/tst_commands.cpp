#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtTest/QTest>

#include "tests/app/cli/cli.h"
#include "tests/app/cli/rows.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

using namespace plyline::tests;

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void perftCountsEachMove();
    void theStatusSaysWhatHappened_data();
    void theStatusSaysWhatHappened();
    void helpAndVersionGoToStandardOutput();
    void aFullDiskIsSaid();
};

void TestCommands::perftCountsEachMove()
{
    const CliRun run =
        runCli({QStringLiteral("perft"), QStringLiteral("4k3/8/8/8/8/8/8/4K2R w K - 0 1"),
                QStringLiteral("1")});
    QCOMPARE(run.status, 0);
    QVERIFY(run.output.contains("e1g1 1\n"));
    QVERIFY(run.output.endsWith("total 15\n"));
    const CliRun frc =
        runCli({QStringLiteral("perft"), QStringLiteral("4k3/8/8/8/8/8/8/5KR1 w G - 0 1"),
                QStringLiteral("1")});
    QVERIFY(frc.output.contains("f1g1 1\n"));
    const CliRun bad = runCli({QStringLiteral("perft"), QStringLiteral("8/8/8/8/8/8/8/8 w - - 0 1"),
                               QStringLiteral("1")});
    QCOMPARE(bad.status, 2);
    QVERIFY(bad.complaint.contains(u"White has no king") &&
            bad.complaint.contains(u"Black has no king"));
    const CliRun dropped =
        runCli({QStringLiteral("perft"), QStringLiteral("4k3/8/8/8/8/8/8/4K3 w K - 0 1"),
                QStringLiteral("1")});
    QCOMPARE(dropped.status, 0);
    QVERIFY(dropped.complaint.contains(u"are impossible; they are ignored"));
}

void TestCommands::theStatusSaysWhatHappened_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char* arguments, const QByteArray& input, int status,
                        const char* complaint) {
        QTest::newRow(arguments) << QString::fromUtf8(arguments) << input << status
                                 << QString::fromUtf8(complaint);
    };
    row("games -", clocks, 0, "");
    row("games ./absent.pgn", {}, 3, "./absent.pgn does not exist.");
    row("games /", {}, 3, "/ is a folder, not a file.");
    row("events ./absent.pgn", {}, 3, "does not exist");
    row("verify ./absent.pgn", {}, 3, "does not exist");
    row("stats ./absent.pgn", {}, 3, "does not exist");
    row("snapshot ./absent.pgn --game 1 --ply 0", {}, 3, "does not exist");
    row("diff ./absent.pgn --game 1 --from 0 --to 1", {}, 3, "does not exist");
    row("", {}, 2, "subcommand is required");
    row("dance", {}, 2, "subcommand is required");
    row("games", {}, 2, "FILE is required");
    row("games - --format xml", {}, 2, "xml");
    row("events - --game 0", {}, 2, "--game");
    row("snapshot - --game 9 --ply 0", clocks, 2, "There is no game 9");
    row("snapshot - --game 1 --ply 99", clocks, 2, "There is no ply 99: the line ends at ply 3.");
    row("snapshot - --game 1 --ply -1", clocks, 2, "There is no ply -1");
    row("snapshot - --game 1 --line 1 --ply 0", clocks, 2, "only its main line");
    row("perft x 3", {}, 2, "the placement of the pieces");
    row("events - ", "", 0, "");
    row("games - --format ndjson", "\n\n", 0, "");
    row("games - --format text", "no chess in here\n", 1, "is not a PGN file");
}

void TestCommands::theStatusSaysWhatHappened()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, input);
    QFETCH(int, status);
    QFETCH(QString, complaint);
    const CliRun run = runCli(arguments.split(u' ', Qt::SkipEmptyParts), input);
    QCOMPARE(run.status, status);
    QVERIFY2(run.complaint.contains(complaint), qPrintable(run.complaint));
    QCOMPARE(run.complaint.isEmpty(), complaint.isEmpty());
}

void TestCommands::helpAndVersionGoToStandardOutput()
{
    const CliRun help = runCli(words("--help"));
    QCOMPARE(help.status, 0);
    for (const char* command : {"games", "events", "snapshot", "diff", "verify", "perft", "stats"})
        QVERIFY2(help.output.contains(command), command);
    const CliRun version = runCli(words("--version"));
    QCOMPARE(version.status, 0);
    QVERIFY(version.output.startsWith("plyline-cli "));
    QVERIFY(help.complaint.isEmpty() && version.complaint.isEmpty());
}

void TestCommands::aFullDiskIsSaid()
{
    PLYLINE_NEEDS(QFile::exists(QStringLiteral("/dev/full")), "there is no /dev/full");
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(QStringLiteral(PLYLINE_CLI), words("games -"));
    process.write(clocks);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(process.readAllStandardError().contains("cannot be written"));
}

PLYLINE_EVENT_TEST(TestCommands)
#include "tst_commands.moc"
