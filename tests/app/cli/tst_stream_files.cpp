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

PLYLINE_TEST(TestStreamFiles)
#include "tst_stream_files.moc"
