#include <QtCore/QStringEncoder>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/files/source.h"
#include "tests/support/test.h"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <stop_token>
#include <sys/stat.h>
#include <thread>

using plyline::ErrorCode;
using plyline::files::Source;

namespace {

std::string pathIn(const QTemporaryDir& directory, const char* name)
{
    return directory.filePath(QString::fromUtf8(name)).toStdString();
}

void write(const std::string& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
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
    void largeUtf16IsHeldAsUtf8_data();
    void largeUtf16IsHeldAsUtf8();
    void whatIsNoFileIsRefused();
    void aDeviceIsRefused_data();
    void aDeviceIsRefused();
    void aPipeThatNobodyWritesEndsWithAStop_data();
    void aPipeThatNobodyWritesEndsWithAStop();
    void aFileThatBecameAPipeHasNotGrown();
    void aSpanIsAPartOfTheBytes();
    void aFileThatIsCutShortCanStillBeRead_data();
    void aFileThatIsCutShortCanStillBeRead();
    void aFileThatHasGrownGoesOn_data();
    void aFileThatHasGrownGoesOn();
    void aHalfWrittenWordIsLeftForLater_data();
    void aHalfWrittenWordIsLeftForLater();
    void whatIsAnotherFileHasNotGrown_data();
    void whatIsAnotherFileHasNotGrown();
    void utf16MayGrow();
    void theStampIsThatOfTheFile();
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

void TestSource::largeUtf16IsHeldAsUtf8_data()
{
    QTest::addColumn<int>("encoding");
    QTest::newRow("little-endian") << int{QStringConverter::Utf16LE};
    QTest::newRow("big-endian") << int{QStringConverter::Utf16BE};
}

/// Too large to be read whole: decoded in pieces, at whose ends pairs must not be torn.
void TestSource::largeUtf16IsHeldAsUtf8()
{
    QFETCH(int, encoding);
    QString text = QStringLiteral("x");
    while (text.size() < 9'000'000)
        text += QStringLiteral("\U0001F642");
    QStringEncoder encoder(static_cast<QStringConverter::Encoding>(encoding),
                           QStringConverter::Flag::WriteBom);
    const QByteArray bytes = encoder(text);
    const QTemporaryDir directory;
    const std::string path = pathIn(directory, "utf16.pgn");
    std::ofstream(path, std::ios::binary).write(bytes.constData(), bytes.size());
    const auto source = Source::open(path);
    QVERIFY(source);
    QVERIFY((*source)->bytes() == text.toStdString());
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

void TestSource::aDeviceIsRefused_data()
{
    QTest::addColumn<QString>("path");
    for (const char* const path : {"/dev/zero", "/dev/null", "/dev/random"})
        QTest::newRow(path) << QString::fromUtf8(path);
}

void TestSource::aDeviceIsRefused()
{
    QFETCH(QString, path);
    const auto source = Source::open(path.toStdString());
    QVERIFY(!source);
    QCOMPARE(source.error().code, ErrorCode::FileIsDevice);
    QCOMPARE(source.error().subject, path.toStdString());
}

void TestSource::aPipeThatNobodyWritesEndsWithAStop_data()
{
    QTest::addColumn<int>("written");
    QTest::newRow("never") << -1;
    QTest::newRow("no more") << 1000;
    QTest::newRow("no more while it is spooled") << (16 << 20) + 1000;
}

void TestSource::aPipeThatNobodyWritesEndsWithAStop()
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

void TestSource::aFileThatBecameAPipeHasNotGrown()
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

void TestSource::aSpanIsAPartOfTheBytes()
{
    const auto source = Source::fromText("abcdef", "letters");
    QCOMPARE(source->bytes({2, 3}), std::string_view("cde"));
    QCOMPARE(source->bytes({6, 0}), std::string_view());
}

void TestSource::aFileThatIsCutShortCanStillBeRead_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("isMapped");
    QTest::newRow("read") << 100'000 << false;
    QTest::newRow("mapped") << 17'000'000 << true;
}

void TestSource::aFileThatIsCutShortCanStillBeRead()
{
    QFETCH(int, size);
    QFETCH(bool, isMapped);
    const QTemporaryDir directory;
    const std::string path = pathIn(directory, "a.pgn");
    write(path, std::string(static_cast<std::size_t>(size), 'x'));
    const auto source = Source::open(path);
    QVERIFY(source);
    std::filesystem::resize_file(path, 50'000);
    const std::string_view bytes = (*source)->bytes();
    QCOMPARE(bytes.size(), static_cast<std::size_t>(size));
    QVERIFY(bytes.substr(0, 50'000) == std::string(50'000, 'x'));
    QCOMPARE(bytes[80'000], isMapped ? '\0' : 'x');
    QCOMPARE((*source)->isDamaged(), isMapped);
}

void TestSource::aFileThatHasGrownGoesOn_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("more");
    QTest::newRow("from nothing") << 0 << 10;
    QTest::newRow("small") << 1000 << 1;
    QTest::newRow("by itself again") << 5000 << 5000;
    QTest::newRow("until it is mapped") << 16'000'000 << 1'000'000;
    QTest::newRow("mapped, a little") << 17'000'000 << 5;
    QTest::newRow("mapped, in whole pages") << 16 * 1024 * 1024 + 4096 << 8192;
}

void TestSource::aFileThatHasGrownGoesOn()
{
    QFETCH(int, size);
    QFETCH(int, more);
    const QTemporaryDir directory;
    const std::string path = pathIn(directory, "a.pgn");
    std::string bytes(static_cast<std::size_t>(size), '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 31 + i / 256);
    write(path, bytes);
    const auto before = Source::open(path);
    QVERIFY(before);
    const std::string added(static_cast<std::size_t>(more), 'n');
    std::ofstream(path, std::ios::binary | std::ios::app) << added;
    const auto after = (*before)->grown(Source::Growth::Whole);
    QVERIFY(after);
    QVERIFY((*after)->bytes() == bytes + added);
    QVERIFY((*before)->bytes() == bytes);
    QCOMPARE((*after)->stamp()->size, static_cast<std::int64_t>(size + more));
    for (std::size_t i = 0; i < Source::padding; ++i)
        QCOMPARE((*after)->bytes().data()[bytes.size() + added.size() + i], '\0');
}

void TestSource::aHalfWrittenWordIsLeftForLater_data()
{
    QTest::addColumn<QString>("had");
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("taken");
    QTest::newRow("a whole word") << "1. e4 "
                                  << "e5 "
                                  << "1. e4 e5 ";
    QTest::newRow("half a word") << "1. e4 "
                                 << "e5 2. N"
                                 << "1. e4 e5 2. ";
    QTest::newRow("half a word before") << "1. e"
                                        << "4 e5 2. Nf"
                                        << "1. e4 e5 2. ";
    QTest::newRow("only half a word") << "1. e4\n"
                                      << "e"
                                      << "1. e4\n";
    QTest::newRow("less than before") << "1. e"
                                      << "4"
                                      << "1. ";
    QTest::newRow("no blank at all") << ""
                                     << "[Even"
                                     << "[Even";
    QTest::newRow("a very long word")
        << "1. " << QString(300, u'x') << QStringLiteral("1. ") + QString(300, u'x');
}

void TestSource::aHalfWrittenWordIsLeftForLater()
{
    QFETCH(QString, had);
    QFETCH(QString, more);
    QFETCH(QString, taken);
    const QTemporaryDir directory;
    const std::string path = pathIn(directory, "a.pgn");
    write(path, had.toStdString());
    const auto before = Source::open(path);
    std::ofstream(path, std::ios::binary | std::ios::app) << more.toStdString();
    const auto after = (*before)->grown(Source::Growth::ToLastBlank);
    QVERIFY(after);
    QCOMPARE(std::string((*after)->bytes()), taken.toStdString());
    QCOMPARE((*after)->stamp()->size, static_cast<std::int64_t>(had.size() + more.size()));
    const auto whole = (*after)->grown(Source::Growth::Whole);
    QVERIFY(whole);
    QCOMPARE(std::string((*whole)->bytes()), (had + more).toStdString());
}

void TestSource::whatIsAnotherFileHasNotGrown_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("change");
    for (const int size : {100'000, 17'000'000}) {
        for (const char* const change :
             {"another head", "another end", "shorter", "another inode", "removed"})
            QTest::addRow("%d bytes, %s", size, change) << size << QString::fromUtf8(change);
    }
}

void TestSource::whatIsAnotherFileHasNotGrown()
{
    QFETCH(int, size);
    QFETCH(QString, change);
    const QTemporaryDir directory;
    const std::string path = pathIn(directory, "a.pgn");
    std::string bytes(static_cast<std::size_t>(size), 'x');
    write(path, bytes);
    const auto before = Source::open(path);
    QVERIFY(before);
    if (change == u"another head")
        bytes[17] = 'y';
    else if (change == u"another end")
        bytes[bytes.size() - 3] = 'y';
    bytes += "more";
    if (change == u"shorter")
        bytes.resize(bytes.size() / 2);
    if (change == u"another inode" || change == u"removed")
        std::filesystem::rename(path, path + ".old");
    if (change != u"removed")
        write(path, bytes);
    const auto after = (*before)->grown(Source::Growth::Whole);
    QVERIFY(!after);
    QCOMPARE(after.error().code,
             change == u"removed" ? ErrorCode::FileNotFound : ErrorCode::FileChanged);
}

void TestSource::utf16MayGrow()
{
    const QTemporaryDir directory;
    const std::string path = pathIn(directory, "a.pgn");
    write(path, std::string("\xff\xfe"
                            "1\0.\0 \0",
                            8));
    const auto before = Source::open(path);
    QCOMPARE(std::string((*before)->bytes()), std::string("1. "));
    std::ofstream(path, std::ios::binary | std::ios::app) << std::string("e\0"
                                                                         "4\0",
                                                                         4);
    const auto after = (*before)->grown(Source::Growth::ToLastBlank);
    QVERIFY(after);
    QCOMPARE(std::string((*after)->bytes()), std::string("1. e4"));
}

void TestSource::theStampIsThatOfTheFile()
{
    const QTemporaryDir directory;
    const std::string path = pathIn(directory, "a.pgn");
    write(path, "1. e4");
    const auto source = Source::open(path);
    QVERIFY((*source)->stamp() == plyline::files::FileStamp::of(path));
    QVERIFY((*source)->stamp().has_value());
    QCOMPARE((*source)->stamp()->size, 5);
    QVERIFY(!Source::fromText("1. e4", "pasted")->stamp());
    QVERIFY(!plyline::files::FileStamp::of(path + ".absent"));
}

PLYLINE_EVENT_TEST(TestSource)
#include "tst_source.moc"
