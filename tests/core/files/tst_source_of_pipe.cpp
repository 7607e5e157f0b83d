#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/files/source.h"
#include "tests/core/files/written_files.h"
#include "tests/support/test.h"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <stop_token>
#include <sys/stat.h>
#include <thread>

using namespace plyline::tests;
using plyline::ErrorCode;
using plyline::files::Source;

/// What brings its bytes once, and what brings them without end.
class TestSourceOfPipe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPipeIsReadToItsEnd_data();
    void aPipeIsReadToItsEnd();
    void aPipeThatNobodyWritesEndsWithAStop_data();
    void aPipeThatNobodyWritesEndsWithAStop();
    void aFileThatBecameAPipeHasNotGrown();
    void aDeviceIsRefused_data();
    void aDeviceIsRefused();
};

void TestSourceOfPipe::aPipeIsReadToItsEnd_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("empty") << 0;
    QTest::newRow("small") << 70'000;
    QTest::newRow("more than is kept in memory") << 16 * 1024 * 1024 + 77;
}

void TestSourceOfPipe::aPipeIsReadToItsEnd()
{
    QFETCH(int, size);
    const QTemporaryDir directory;
    const std::string path = pathIn(directory, "pipe");
    QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
    std::string bytes(static_cast<std::size_t>(size), 'x');
    for (std::size_t i = 0; i < bytes.size(); i += 997)
        bytes[i] = '\n';
    std::thread writer([&] { write(path, bytes); });
    const auto source = Source::open(path);
    writer.join();
    QVERIFY(source);
    QVERIFY((*source)->bytes() == bytes);
    QCOMPARE((*source)->bytes().data()[bytes.size()], '\0');
}

void TestSourceOfPipe::aPipeThatNobodyWritesEndsWithAStop_data()
{
    QTest::addColumn<int>("written");
    QTest::newRow("never") << -1;
    QTest::newRow("no more") << 1000;
    QTest::newRow("no more while it is spooled") << (16 << 20) + 1000;
}

void TestSourceOfPipe::aPipeThatNobodyWritesEndsWithAStop()
{
    QFETCH(int, written);
    const QTemporaryDir directory;
    const std::string path = pathIn(directory, "pipe");
    QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
    std::stop_source stop;
    std::atomic<bool> isOver = false;
    std::thread other([&] {
        std::ofstream to;
        if (written >= 0) {
            to.open(path, std::ios::binary);
            to << std::string(static_cast<std::size_t>(written), 'x') << std::flush;
        }
        stop.request_stop();
        while (!isOver) // the pipe stays open
            std::this_thread::yield();
    });
    const auto source = Source::open(path, stop.get_token());
    isOver = true;
    other.join();
    QVERIFY(!source);
    QCOMPARE(source.error().code, ErrorCode::Cancelled);
    QCOMPARE(source.error().subject, path);
}

void TestSourceOfPipe::aFileThatBecameAPipeHasNotGrown()
{
    const QTemporaryDir directory;
    const std::string path = pathIn(directory, "a.pgn");
    write(path, "1. e4 *");
    const auto source = Source::open(path);
    QVERIFY(source);
    std::filesystem::remove(path);
    QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
    const auto grown = (*source)->grown(Source::Growth::Whole);
    QVERIFY(!grown);
    QCOMPARE(grown.error().code, ErrorCode::FileIsDevice);
}

void TestSourceOfPipe::aDeviceIsRefused_data()
{
    QTest::addColumn<QString>("path");
    for (const char* const path : {"/dev/zero", "/dev/null", "/dev/random"})
        QTest::newRow(path) << QString::fromUtf8(path);
}

void TestSourceOfPipe::aDeviceIsRefused()
{
    QFETCH(QString, path);
    const auto source = Source::open(path.toStdString());
    QVERIFY(!source);
    QCOMPARE(source.error().code, ErrorCode::FileIsDevice);
    QCOMPARE(source.error().subject, path.toStdString());
}

PLYLINE_EVENT_TEST(TestSourceOfPipe)
#include "tst_source_of_pipe.moc"
