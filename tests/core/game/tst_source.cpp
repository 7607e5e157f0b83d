#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/game/source.h"

#include <fstream>
#include <sys/stat.h>
#include <thread>

using plyline::ErrorCode;
using plyline::game::Source;

namespace {

std::string pathIn(const QTemporaryDir& directory, const char* name)
{
    return directory.filePath(QString::fromUtf8(name)).toStdString();
}

} // namespace

class TestSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreThoseOfTheFile_data();
    void bytesAreThoseOfTheFile();
    void zerosFollowTheEnd();
    void aPipeIsReadToItsEnd_data();
    void aPipeIsReadToItsEnd();
    void whatIsNoFileIsRefused();
    void aSpanIsAPartOfTheBytes();
};

void TestSource::bytesAreThoseOfTheFile_data()
{
    QTest::addColumn<int>("size");
    for (const int size :
         {0, 1, 4096, 100'000, 16 * 1024 * 1024, 16 * 1024 * 1024 + 4096, 17'000'001})
        QTest::addRow("%d bytes", size) << size;
}

void TestSource::bytesAreThoseOfTheFile()
{
    QFETCH(int, size);
    const QTemporaryDir directory;
    std::string bytes(static_cast<std::size_t>(size), '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 31 + i / 256);
    const std::string path = pathIn(directory, "a.pgn");
    std::ofstream(path, std::ios::binary) << bytes;
    const auto source = Source::open(path);
    QVERIFY(source);
    QVERIFY((*source)->bytes() == bytes);
    QCOMPARE((*source)->name(), path);
    for (std::size_t i = 0; i < Source::padding; ++i)
        QCOMPARE((*source)->bytes().data()[bytes.size() + i], '\0');
}

void TestSource::zerosFollowTheEnd()
{
    const auto source = Source::fromText("1. e4", "pasted");
    QCOMPARE(source->bytes(), std::string_view("1. e4"));
    QCOMPARE(source->name(), std::string("pasted"));
    for (std::size_t i = 0; i < Source::padding; ++i)
        QCOMPARE(source->bytes().data()[5 + i], '\0');
}

void TestSource::aPipeIsReadToItsEnd_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("empty") << 0;
    QTest::newRow("small") << 70'000;
    QTest::newRow("more than is kept in memory") << 16 * 1024 * 1024 + 77;
}

void TestSource::aPipeIsReadToItsEnd()
{
    QFETCH(int, size);
    const QTemporaryDir directory;
    const std::string path = pathIn(directory, "pipe");
    QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
    std::string bytes(static_cast<std::size_t>(size), 'x');
    for (std::size_t i = 0; i < bytes.size(); i += 997)
        bytes[i] = '\n';
    std::thread writer([&] { std::ofstream(path, std::ios::binary) << bytes; });
    const auto source = Source::open(path);
    writer.join();
    QVERIFY(source);
    QVERIFY((*source)->bytes() == bytes);
    QCOMPARE((*source)->bytes().data()[bytes.size()], '\0');
}

void TestSource::whatIsNoFileIsRefused()
{
    const QTemporaryDir directory;
    const auto absent = Source::open(pathIn(directory, "absent.pgn"));
    QVERIFY(!absent);
    QCOMPARE(absent.error().code, ErrorCode::FileNotFound);
    QCOMPARE(absent.error().subject, pathIn(directory, "absent.pgn"));
    const auto folder = Source::open(directory.path().toStdString());
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::FileIsDirectory);
}

void TestSource::aSpanIsAPartOfTheBytes()
{
    const auto source = Source::fromText("abcdef", "letters");
    QCOMPARE(source->bytes({2, 3}), std::string_view("cde"));
    QCOMPARE(source->bytes({6, 0}), std::string_view());
}

QTEST_GUILESS_MAIN(TestSource)
#include "tst_source.moc"
