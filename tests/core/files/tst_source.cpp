#include <QtCore/QStringEncoder>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/files/source.h"
#include "tests/core/files/written_files.h"
#include "tests/support/test.h"

#include <filesystem>
#include <fstream>

using namespace plyline::tests;
using plyline::ErrorCode;
using plyline::files::Source;

class TestSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreThoseOfTheFile_data();
    void bytesAreThoseOfTheFile();
    void zerosFollowTheEnd();
    void largeUtf16IsHeldAsUtf8_data();
    void largeUtf16IsHeldAsUtf8();
    void whatIsNoFileIsRefused();
    void aSpanIsAPartOfTheBytes();
    void aFileThatIsCutShortCanStillBeRead_data();
    void aFileThatIsCutShortCanStillBeRead();
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
    const std::string bytes = changingBytes(size);
    const std::string path = pathIn(directory, "a.pgn");
    write(path, bytes);
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
    write(path, bytes.toStdString());
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
