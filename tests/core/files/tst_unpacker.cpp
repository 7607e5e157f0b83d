#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/base/utf16.h"
#include "core/files/packing.h"
#include "tests/core/files/unpacking.h"
#include "tests/support/test.h"

#include <fstream>

using namespace plyline;
using namespace plyline::files;
using namespace plyline::tests;
using files::Source;

class TestUnpacker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPackingIsKnownByItsBytes_data();
    void aPackingIsKnownByItsBytes();
    void whatWasPackedIsUnpacked_data();
    void whatWasPackedIsUnpacked();
    void aSourceIsWhatIsUnpackedByThen();
    void allGamesOfAZipComeOneAfterAnother();
    void aZipWithoutPgnNamesGivesAllItsFiles();
    void eachFileOfAZipHasItsOwnEncoding_data();
    void eachFileOfAZipHasItsOwnEncoding();
    void partsOneAfterAnotherAreOneFile_data();
    void partsOneAfterAnotherAreOneFile();
    void archivesOneAfterAnotherGiveAllTheirFiles();
    void aStopEndsIt();
    void anyFileIsOpened_data();
    void anyFileIsOpened();
};

void TestUnpacker::aPackingIsKnownByItsBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isPacked");
    for (const char* const suffix : packings)
        QTest::newRow(suffix) << QByteArray::fromStdString(pack(suffix, std::string("1. e4")))
                              << true;
    QTest::newRow("empty zip") << QByteArray("PK\x05\x06\0\0", 6) << true;
    QTest::newRow("skippable frame") << QByteArray("\x50\x2a\x4d\x18\x04\0\0\0", 8) << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("tags") << QByteArray("[Event \"?\"]\n") << false;
    QTest::newRow("words") << QByteArray("BZh is no word, PK neither") << false;
    QTest::newRow("utf-16") << QByteArray("\xff\xfe[\0", 4) << false;
}

void TestUnpacker::aPackingIsKnownByItsBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isPacked);
    QCOMPARE(packingOf(bytes.toStdString()).has_value(), isPacked);
}

void TestUnpacker::whatWasPackedIsUnpacked_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("inMemory");
    for (const char* const suffix : packings) {
        for (const int count : {0, 1, 50'000}) {
            for (const int inMemory : {0, 1 << 24})
                QTest::addRow("%s, %d numbers, %d in memory", suffix, count, inMemory)
                    << QString::fromUtf8(suffix) << count << inMemory;
        }
    }
}

void TestUnpacker::whatWasPackedIsUnpacked()
{
    QFETCH(QString, suffix);
    QFETCH(int, count);
    QFETCH(int, inMemory);
    const QTemporaryDir directory;
    UnpackLimits limits;
    limits.inMemory = inMemory;
    limits.spared = 0;
    const std::string text = numbers(count);
    const Unpacked all =
        unpackAll(pack(suffix.toStdString(), text),
                  directory.filePath(QStringLiteral("cache")).toStdString(), limits);
    QVERIFY2(!all.error, all.error ? all.error->detail.c_str() : "");
    QVERIFY(all.bytes == text);
}

void TestUnpacker::aSourceIsWhatIsUnpackedByThen()
{
    const QTemporaryDir directory;
    UnpackLimits limits;
    limits.inMemory = 300'000;
    const std::string text = numbers(100'000);
    const std::string packed = pack("zst", text);
    const auto unpacker =
        Unpacker::open(Source::fromText(packed, "a"), directory.path().toStdString(), limits);
    std::vector<std::shared_ptr<const Source>> sources;
    double progress = 0.0;
    while ((*unpacker)->unpack(100'000, {}).value_or(false)) {
        sources.push_back((*unpacker)->source().value());
        QCOMPARE((*unpacker)->unpackedBytes(),
                 static_cast<std::int64_t>(sources.back()->bytes().size()));
        QVERIFY((*unpacker)->progress() >= progress);
        progress = (*unpacker)->progress();
    }
    QVERIFY(sources.size() > 5);
    QVERIFY(progress > 0.8 && progress <= 1.0);
    for (const auto& source : sources) {
        QVERIFY(source->bytes() == std::string_view(text).substr(0, source->bytes().size()));
        QCOMPARE(source->bytes().data()[source->bytes().size()], '\0');
    }
}

void TestUnpacker::allGamesOfAZipComeOneAfterAnother()
{
    const QTemporaryDir directory;
    const std::string packed = pack("zip", {{"readme.txt", "About these games"},
                                            {"b/one.pgn", "1. e4 *"},
                                            {"two.PGN", "1. d4 *\n"},
                                            {"partie-\xc3\xa9.pgn", "1. c4 *"}});
    const Unpacked all = unpackAll(packed, directory.path().toStdString());
    QVERIFY(!all.error);
    QCOMPARE(all.bytes, std::string("1. e4 *\n\n1. d4 *\n\n\n1. c4 *"));
}

void TestUnpacker::aZipWithoutPgnNamesGivesAllItsFiles()
{
    const QTemporaryDir directory;
    const std::string packed = pack("zip", {{"one.txt", "1. e4 *"}, {"two", "1. d4 *"}});
    const Unpacked all = unpackAll(packed, directory.path().toStdString());
    QCOMPARE(all.bytes, std::string("1. e4 *\n\n1. d4 *"));
}

void TestUnpacker::eachFileOfAZipHasItsOwnEncoding_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("small") << 1;
    QTest::newRow("more than a piece") << 300'000;
}

void TestUnpacker::eachFileOfAZipHasItsOwnEncoding()
{
    QFETCH(int, count);
    const QTemporaryDir directory;
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "{\xc3\xa9 \xf0\x9f\x98\x80} ";
    const auto encoded = [&](ByteOrder order) {
        std::string bytes;
        appendUtf16Mark(bytes, order);
        appendUtf16(bytes, text, order);
        return bytes;
    };
    const std::string packed = pack("zip", {{"1.pgn", encoded(ByteOrder::Little)},
                                            {"2.pgn", encoded(ByteOrder::Big)},
                                            {"3.pgn", text},
                                            {"4.pgn", encoded(ByteOrder::Little) + "x"},
                                            {"5.pgn", "x"},
                                            {"6.pgn", ""}});
    const Unpacked all = unpackAll(packed, directory.path().toStdString());
    QVERIFY(!all.error);
    const std::string gap = "\n\n";
    QVERIFY(all.bytes == text + gap + text + gap + text + gap + text + gap + "x");
}

void TestUnpacker::partsOneAfterAnotherAreOneFile_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char* const suffix : {"gz", "bz2", "xz", "zst"})
        QTest::newRow(suffix) << QString::fromUtf8(suffix);
}

void TestUnpacker::partsOneAfterAnotherAreOneFile()
{
    QFETCH(QString, suffix);
    const QTemporaryDir directory;
    const std::string kind = suffix.toStdString();
    const Unpacked all =
        unpackAll(pack(kind, std::string("1. e4 ")) + pack(kind, std::string("e5")),
                  directory.path().toStdString());
    QVERIFY(!all.error);
    QCOMPARE(all.bytes, std::string("1. e4 e5"));
}

void TestUnpacker::archivesOneAfterAnotherGiveAllTheirFiles()
{
    const QTemporaryDir directory;
    const Unpacked all = unpackAll(pack("zip", {{"one.pgn", "1. e4 *"}, {"readme", "?"}}) +
                                       pack("zip", {{"two.pgn", "1. d4 *"}}),
                                   directory.path().toStdString());
    QVERIFY(!all.error);
    QCOMPARE(all.bytes, std::string("1. e4 *\n\n1. d4 *"));
}

void TestUnpacker::aStopEndsIt()
{
    const QTemporaryDir directory;
    const std::string packed = pack("gz", numbers(20'000));
    const auto unpacker =
        Unpacker::open(Source::fromText(packed, "a"), directory.path().toStdString());
    std::stop_source stop;
    stop.request_stop();
    QVERIFY((*unpacker)->unpack(1'000'000, stop.get_token()).value());
    QCOMPARE((*unpacker)->unpackedBytes(), 0);
}

void TestUnpacker::anyFileIsOpened_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("plain") << QString();
    for (const char* const suffix : packings)
        QTest::newRow(suffix) << QString::fromUtf8(suffix);
}

void TestUnpacker::anyFileIsOpened()
{
    QFETCH(QString, suffix);
    const QTemporaryDir directory;
    const std::string path = directory.filePath(QStringLiteral("a.pgn")).toStdString();
    const std::string text = "[Event \"?\"]\n\n1. e4 *\n";
    std::ofstream(path, std::ios::binary)
        << (suffix.isEmpty() ? text : pack(suffix.toStdString(), text));
    const auto opened = openUnpacked(path, directory.path().toStdString());
    QVERIFY(opened);
    QCOMPARE(std::string(opened->source->bytes()), text);
    QCOMPARE(opened->source->name(), path);
    QVERIFY(!opened->damage);
    QCOMPARE(openUnpacked(path + ".absent", directory.path().toStdString()).error().code,
             ErrorCode::FileNotFound);
}

PLYLINE_EVENT_TEST(TestUnpacker)
#include "tst_unpacker.moc"
