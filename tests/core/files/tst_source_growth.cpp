#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/files/source.h"
#include "tests/core/files/written_files.h"
#include "tests/support/test.h"

#include <filesystem>

using namespace plyline::tests;
using plyline::ErrorCode;
using plyline::files::Source;

/// A file that is read on from where it was read to.
class TestSourceGrowth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatHasGrownGoesOn_data();
    void aFileThatHasGrownGoesOn();
    void aHalfWrittenWordIsLeftForLater_data();
    void aHalfWrittenWordIsLeftForLater();
    void whatIsAnotherFileHasNotGrown_data();
    void whatIsAnotherFileHasNotGrown();
    void utf16MayGrow();
};

void TestSourceGrowth::aFileThatHasGrownGoesOn_data()
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

void TestSourceGrowth::aFileThatHasGrownGoesOn()
{
    QFETCH(int, size);
    QFETCH(int, more);
    const QTemporaryDir directory;
    const std::string path = pathIn(directory, "a.pgn");
    const std::string bytes = changingBytes(size);
    write(path, bytes);
    const auto before = Source::open(path);
    QVERIFY(before);
    const std::string added(static_cast<std::size_t>(more), 'n');
    append(path, added);
    const auto after = (*before)->grown(Source::Growth::Whole);
    QVERIFY(after);
    QVERIFY((*after)->bytes() == bytes + added);
    QVERIFY((*before)->bytes() == bytes);
    QCOMPARE((*after)->stamp()->size, static_cast<std::int64_t>(size + more));
    for (std::size_t i = 0; i < Source::padding; ++i)
        QCOMPARE((*after)->bytes().data()[bytes.size() + added.size() + i], '\0');
}

void TestSourceGrowth::aHalfWrittenWordIsLeftForLater_data()
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

void TestSourceGrowth::aHalfWrittenWordIsLeftForLater()
{
    QFETCH(QString, had);
    QFETCH(QString, more);
    QFETCH(QString, taken);
    const QTemporaryDir directory;
    const std::string path = pathIn(directory, "a.pgn");
    write(path, had.toStdString());
    const auto before = Source::open(path);
    append(path, more.toStdString());
    const auto after = (*before)->grown(Source::Growth::ToLastBlank);
    QVERIFY(after);
    QCOMPARE(std::string((*after)->bytes()), taken.toStdString());
    QCOMPARE((*after)->stamp()->size, static_cast<std::int64_t>(had.size() + more.size()));
    const auto whole = (*after)->grown(Source::Growth::Whole);
    QVERIFY(whole);
    QCOMPARE(std::string((*whole)->bytes()), (had + more).toStdString());
}

void TestSourceGrowth::whatIsAnotherFileHasNotGrown_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("change");
    for (const int size : {100'000, 17'000'000}) {
        for (const char* const change :
             {"another head", "another end", "shorter", "another inode", "removed"})
            QTest::addRow("%d bytes, %s", size, change) << size << QString::fromUtf8(change);
    }
}

void TestSourceGrowth::whatIsAnotherFileHasNotGrown()
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

void TestSourceGrowth::utf16MayGrow()
{
    const QTemporaryDir directory;
    const std::string path = pathIn(directory, "a.pgn");
    write(path, std::string("\xff\xfe"
                            "1\0.\0 \0",
                            8));
    const auto before = Source::open(path);
    QCOMPARE(std::string((*before)->bytes()), std::string("1. "));
    append(path, std::string("e\0"
                             "4\0",
                             4));
    const auto after = (*before)->grown(Source::Growth::ToLastBlank);
    QVERIFY(after);
    QCOMPARE(std::string((*after)->bytes()), std::string("1. e4"));
}

PLYLINE_EVENT_TEST(TestSourceGrowth)
#include "tst_source_growth.moc"
