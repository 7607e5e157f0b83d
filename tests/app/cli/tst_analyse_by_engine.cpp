#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "tests/app/cli/cli.h"
#include "tests/app/cli/rows.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

using namespace plyline::tests;

/// Analyses by engines that are not real ones.
class TestAnalyseByEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEngineWithoutPositionsIsNamedToo();
    void outputThatCannotBeWrittenEndsTheWork();
};

void TestAnalyseByEngine::anEngineWithoutPositionsIsNamedToo()
{
    // A mate: no position to search. The engine is not started.
    const CliRun run = runCli({QStringLiteral("analyse"), QStringLiteral("-"),
                               QStringLiteral("--engine"), QStringLiteral("/bin/true")},
                              "[SetUp \"1\"]\n[FEN \"7k/6Q1/6K1/8/8/8/8/8 b - - 0 1\"]\n\n*\n");
    QCOMPARE(run.status, 0);
    QCOMPARE(rowsOf(run.output)[0][u"source"].toString(), QStringLiteral("true"));
}

/// Each game is evaluated by an engine of its own, which here counts how often it is started.
void TestAnalyseByEngine::outputThatCannotBeWrittenEndsTheWork()
{
    PLYLINE_NEEDS(QFile::exists(QStringLiteral("/dev/full")), "/dev/full");
    const QTemporaryDir folder;
    QFile engine(folder.filePath(QStringLiteral("engine")));
    QVERIFY(engine.open(QIODevice::WriteOnly));
    engine.write("#!/bin/sh\n"
                 "echo start >> \"$0.log\"\n"
                 "while read -r word rest; do\n"
                 "  case $word in\n"
                 "    uci) echo uciok ;;\n"
                 "    isready) echo readyok ;;\n"
                 "    go) echo info depth 1 score cp 12; echo bestmove a2a3 ;;\n"
                 "    quit) exit ;;\n"
                 "  esac\n"
                 "done\n");
    engine.close();
    QVERIFY(engine.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(QStringLiteral(PLYLINE_CLI),
                  {QStringLiteral("analyse"), QStringLiteral("-"), QStringLiteral("--engine"),
                   engine.fileName(), QStringLiteral("--nodes"), QStringLiteral("1")});
    process.write("1. e4 *\n\n1. d4 *\n\n1. c4 *\n");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(240'000));
    QCOMPARE(process.exitCode(), 3);
    QFile log(engine.fileName() + QStringLiteral(".log"));
    QVERIFY(log.open(QIODevice::ReadOnly));
    QCOMPARE(log.readAll(), QByteArray("start\n"));
}

PLYLINE_EVENT_TEST(TestAnalyseByEngine)
#include "tst_analyse_by_engine.moc"
