#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/library/packing.h"
#include "core/library/unpacker.h"
#include "tests/core/library/archives.h"

#include <filesystem>
#include <fstream>
#include <limits>

using namespace plyline;
using namespace plyline::library;
using game::Source;

namespace {

const std::vector<const char*> suffixes = {"gz", "bz2", "xz", "zst", "zip"};

/// Does not pack well: numbers in no order.
std::string numbers(int count)
{
    std::string text;
    unsigned state = 1;
    for (int i = 0; i < count; ++i) {
        state = state * 1664525U + 1013904223U;
        text += std::to_string(state) + '\n';
    }
    return text;
}

struct Unpacked
{
    std::string bytes;
    std::optional<Error> error;
};

/// Step by step to its end or to an error.
Unpacked unpackAll(const std::string& packed, const std::string& folder,
                   const UnpackLimits& limits = {}, std::int64_t step = 100'000)
{
    const auto unpacker = Unpacker::open(Source::fromText(packed, "a.packed"), folder, limits);
    if (!unpacker)
        return {{}, unpacker.error()};
    Unpacked all;
    for (bool isMore = true; isMore;) {
        const auto more = (*unpacker)->unpack(step, {});
        if (!more)
            all.error = more.error();
        isMore = more.value_or(false);
    }
    const auto source = (*unpacker)->source();
    if (source)
        all.bytes = std::string((*source)->bytes());
    return all;
}

} // namespace

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
    void partsOneAfterAnotherAreOneFile_data();
    void partsOneAfterAnotherAreOneFile();
    void whatIsCutOffKeepsWhatCameBefore_data();
    void whatIsCutOffKeepsWhatCameBefore();
    void damageIsSaid_data();
    void damageIsSaid();
    void aBombIsGivenUp_data();
    void aBombIsGivenUp();
    void roomIsCheckedFirst_data();
    void roomIsCheckedFirst();
    void roomIsGivenBack();
    void aStopEndsIt();
    void anyFileIsOpened_data();
    void anyFileIsOpened();
    void aPackedFileThatIsCutShortIsNoCrash();
};

void TestUnpacker::aPackingIsKnownByItsBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isPacked");
    for (const char* const suffix : suffixes)
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
    for (const char* const suffix : suffixes) {
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

void TestUnpacker::whatIsCutOffKeepsWhatCameBefore_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char* const suffix : suffixes)
        QTest::newRow(suffix) << QString::fromUtf8(suffix);
}

void TestUnpacker::whatIsCutOffKeepsWhatCameBefore()
{
    QFETCH(QString, suffix);
    const QTemporaryDir directory;
    const std::string text = numbers(150'000);
    std::string packed = pack(suffix.toStdString(), text);
    packed.resize(packed.size() * 3 / 4);
    const Unpacked all = unpackAll(packed, directory.path().toStdString());
    QVERIFY(all.error.has_value());
    QCOMPARE(all.error->code, ErrorCode::UnpackFailed);
    QCOMPARE(all.error->subject, std::string("a.packed"));
    QVERIFY(!all.error->detail.empty());
    QVERIFY(all.bytes.size() > text.size() / 4);
    QVERIFY(all.bytes == std::string_view(text).substr(0, all.bytes.size()));
}

void TestUnpacker::damageIsSaid_data()
{
    whatIsCutOffKeepsWhatCameBefore_data();
}

/// Wherever a byte is wrong, there is an error or, where it matters to nobody, the right text.
void TestUnpacker::damageIsSaid()
{
    QFETCH(QString, suffix);
    const QTemporaryDir directory;
    const std::string text = numbers(600);
    const std::string packed = pack(suffix.toStdString(), text);
    int errors = 0;
    for (std::size_t at = packed.size() / 10; at < packed.size(); at += 491) {
        std::string damaged = packed;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        const Unpacked all = unpackAll(damaged, directory.path().toStdString());
        errors += all.error ? 1 : 0;
        if (!all.error && suffix != u"zst" && suffix != u"gz") // those may come without a checksum
            QVERIFY(all.bytes == text);
    }
    QVERIFY(errors > 0 || suffix == u"zst");
}

void TestUnpacker::aBombIsGivenUp_data()
{
    whatIsCutOffKeepsWhatCameBefore_data();
}

void TestUnpacker::aBombIsGivenUp()
{
    QFETCH(QString, suffix);
    const QTemporaryDir directory;
    const std::string packed = pack(suffix.toStdString(), std::string(20'000'000, ' '));
    UnpackLimits limits;
    limits.mostTimes = 50;
    limits.harmless = 1'000'000;
    limits.inMemory = 500'000;
    const Unpacked relative = unpackAll(packed, directory.path().toStdString(), limits);
    QVERIFY(relative.error.has_value());
    QCOMPARE(relative.error->code, ErrorCode::UnpackTooLarge);
    QVERIFY(relative.error->limit >= 1'000'000 && relative.error->limit < 20'000'000);
    QVERIFY(static_cast<std::int64_t>(relative.bytes.size()) <= relative.error->limit);

    limits.mostTimes = std::numeric_limits<std::int32_t>::max();
    limits.mostBytes = 700'000;
    const Unpacked absolute = unpackAll(packed, directory.path().toStdString(), limits);
    QCOMPARE(absolute.error->code, ErrorCode::UnpackTooLarge);
    QCOMPARE(absolute.error->limit, 700'000);

    limits.harmless = 20'000'000;
    limits.mostBytes = limits.harmless;
    QVERIFY(!unpackAll(packed, directory.path().toStdString(), limits).error);
}

void TestUnpacker::roomIsCheckedFirst_data()
{
    whatIsCutOffKeepsWhatCameBefore_data();
}

void TestUnpacker::roomIsCheckedFirst()
{
    QFETCH(QString, suffix);
    const QTemporaryDir directory;
    UnpackLimits limits;
    limits.inMemory = 1000;
    limits.spared = std::int64_t{1} << 60; // more than any disk has
    const Unpacked all = unpackAll(pack(suffix.toStdString(), numbers(10'000)),
                                   directory.path().toStdString(), limits);
    QVERIFY(all.error.has_value());
    QCOMPARE(all.error->code, ErrorCode::DiskFull);
    QCOMPARE(all.error->subject, std::string("a.packed"));
    QCOMPARE(all.error->detail, directory.path().toStdString());
    QVERIFY(all.error->number > 1000);
    QCOMPARE(all.error->limit, 0);
    QVERIFY(all.bytes.empty());

    limits.inMemory = 1'000'000; // what fits into memory needs no disk
    QVERIFY(
        !unpackAll(pack(suffix.toStdString(), numbers(10'000)), "/dev/null/none", limits).error);
}

void TestUnpacker::roomIsGivenBack()
{
    const QTemporaryDir directory;
    UnpackLimits limits;
    limits.inMemory = 0;
    QVERIFY(!unpackAll(pack("gz", numbers(10'000)), directory.path().toStdString(), limits).error);
    QVERIFY(QDir(directory.path()).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden));
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
    for (const char* const suffix : suffixes)
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

void TestUnpacker::aPackedFileThatIsCutShortIsNoCrash()
{
    const QTemporaryDir directory;
    const std::string path = directory.filePath(QStringLiteral("a.zst")).toStdString();
    const std::string packed = pack("zst", numbers(4'000'000));
    QVERIFY(packed.size() > (std::size_t{17} << 20)); // large enough to be mapped
    std::ofstream(path, std::ios::binary) << packed;
    const auto source = Source::open(path);
    UnpackLimits limits;
    limits.spared = 0;
    const auto unpacker = Unpacker::open(*source, directory.path().toStdString(), limits);
    QVERIFY(unpacker);
    QVERIFY((*unpacker)->unpack(100'000, {}).value());
    std::filesystem::resize_file(path, 1'000'000);
    std::optional<Error> error;
    for (bool isMore = true; isMore;) {
        const auto more = (*unpacker)->unpack(1 << 20, {});
        if (!more)
            error = more.error();
        isMore = more.value_or(false);
    }
    QVERIFY(error.has_value());
    QCOMPARE(error->code, ErrorCode::FileChanged);
    QVERIFY((*unpacker)->unpackedBytes() > 100'000);
}

QTEST_GUILESS_MAIN(TestUnpacker)
#include "tst_unpacker.moc"
