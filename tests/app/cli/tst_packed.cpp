#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "tests/app/cli/cli.h"
#include "tests/core/files/archives.h"
#include "tests/support/test.h"

using plyline::tests::CliRun;
using plyline::tests::runCli;

namespace {

std::string games(int count)
{
    std::string text;
    for (int i = 1; i <= count; ++i)
        text += "[Event \"" + std::to_string(i * 7919 % 10'007) +
                "\"]\n[Result \"*\"]\n\n1. e4 e5 2. Nf3 *\n\n";
    return text;
}

} // namespace

class TestPacked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPackedFileIsReadAsItsContents_data();
    void aPackedFileIsReadAsItsContents();
    void aPackedFileOfPositionsIsReadToo();
    void whatIsCutOffGivesTheGamesBeforeIt();
    void whatStandsBehindIsSaidBesideAllGames_data();
    void whatStandsBehindIsSaidBesideAllGames();
};

void TestPacked::aPackedFileIsReadAsItsContents_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char* const suffix : {"gz", "bz2", "xz", "zst", "zip"})
        QTest::newRow(suffix) << QString::fromUtf8(suffix);
}

void TestPacked::aPackedFileIsReadAsItsContents()
{
    QFETCH(QString, suffix);
    const QStringList command{QStringLiteral("games"), QStringLiteral("-"),
                              QStringLiteral("--format"), QStringLiteral("ndjson")};
    const std::string text = games(50);
    const CliRun plain = runCli(command, QByteArray::fromStdString(text));
    const CliRun packed =
        runCli(command, QByteArray::fromStdString(pack(suffix.toStdString(), text)));
    QCOMPARE(packed.status, 0);
    QCOMPARE(packed.output.count('\n'), 50);
    QCOMPARE(packed.output, plain.output);
}

void TestPacked::aPackedFileOfPositionsIsReadToo()
{
    std::string text;
    for (int i = 1; i <= 50; ++i)
        text += "4k3/8/8/8/8/8/8/4K3 w - - id \"" + std::to_string(i) + "\";\n";
    const CliRun run = runCli({QStringLiteral("games"), QStringLiteral("-"),
                               QStringLiteral("--format"), QStringLiteral("ndjson")},
                              QByteArray::fromStdString(pack("gz", text)));
    QCOMPARE(run.status, 0);
    QCOMPARE(run.output.count('\n'), 50);
    QVERIFY(run.output.contains("\"50\""));
}

void TestPacked::whatIsCutOffGivesTheGamesBeforeIt()
{
    std::string packed = pack("gz", games(20000));
    packed.resize(packed.size() / 2);
    const CliRun run = runCli({QStringLiteral("games"), QStringLiteral("-"),
                               QStringLiteral("--format"), QStringLiteral("ndjson")},
                              QByteArray::fromStdString(packed));
    QCOMPARE(run.status, 3);
    QVERIFY(run.output.count('\n') > 5000);
    QVERIFY2(run.complaint.contains(u"cannot be unpacked completely"), qPrintable(run.complaint));
}

void TestPacked::whatStandsBehindIsSaidBesideAllGames_data()
{
    aPackedFileIsReadAsItsContents_data();
}

void TestPacked::whatStandsBehindIsSaidBesideAllGames()
{
    QFETCH(QString, suffix);
    const CliRun run =
        runCli({QStringLiteral("games"), QStringLiteral("-"), QStringLiteral("--format"),
                QStringLiteral("ndjson")},
               QByteArray::fromStdString(pack(suffix.toStdString(), games(100)) + "words"));
    QCOMPARE(run.status, 3);
    QCOMPARE(run.output.count('\n'), 100);
    QVERIFY2(run.complaint.contains(u"was unpacked except for its last 5 B"),
             qPrintable(run.complaint));
}

PLYLINE_EVENT_TEST(TestPacked)
#include "tst_packed.moc"
