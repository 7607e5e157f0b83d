#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "tests/core/files/unpacking.h"
#include "tests/support/test.h"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace plyline;
using namespace plyline::files;
using namespace plyline::tests;
using files::Source;

/// What is kept of a packed file that is not whole, and what is said about it.
class TestDamagedArchives : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsCutOffKeepsWhatCameBefore_data();
    void whatIsCutOffKeepsWhatCameBefore();
    void damageIsSaid_data();
    void damageIsSaid();
    void aPackedFileThatIsCutShortIsNoCrash();
    void whatStandsBehindCostsNothing_data();
    void whatStandsBehindCostsNothing();
    void zerosBehindAreNoDamage_data();
    void zerosBehindAreNoDamage();
    void aStreamThatIsCutOffBehindAnotherCostsOnlyItself_data();
    void aStreamThatIsCutOffBehindAnotherCostsOnlyItself();
    void anyNumberOfEmptyOnesMayComeBefore_data();
    void anyNumberOfEmptyOnesMayComeBefore();
    void aWrongChecksumOrLengthOfGzipIsSaid();
    void aWrongChecksumInAZipKeepsAllFiles();
    void aDamagedFileInAZipCostsOnlyItself();
    void claimsThatOverflowAreRefused();
};

void TestDamagedArchives::whatIsCutOffKeepsWhatCameBefore_data()
{
    addPackingRows();
}

void TestDamagedArchives::whatIsCutOffKeepsWhatCameBefore()
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

void TestDamagedArchives::damageIsSaid_data()
{
    addPackingRows();
}

/// Wherever a byte is wrong, there is an error or, where it matters to nobody, the right text.
void TestDamagedArchives::damageIsSaid()
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
        if (!all.error && suffix != u"zst") // which may come without a checksum
            QVERIFY(all.bytes == text);
    }
    QVERIFY(errors > 0 || suffix == u"zst");
}

void TestDamagedArchives::aPackedFileThatIsCutShortIsNoCrash()
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

void TestDamagedArchives::whatStandsBehindCostsNothing_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<int>("count");
    QTest::addColumn<QByteArray>("behind");
    const std::string archive = pack("zip", std::string("1. d4 *"));
    for (const char* const suffix : packings) {
        for (const int count : {1, 100}) {
            const auto row = [&](const char* what, const QByteArray& behind) {
                QTest::addRow("%s, %d numbers, %s", suffix, count, what)
                    << QString::fromUtf8(suffix) << count << behind;
            };
            row("a byte", "x");
            row("words", "this is no archive");
            row("zeros and a byte", QByteArray(1000, '\0') + 'x');
            row("a megabyte", QByteArray(1'000'000, 'x'));
            row("half a magic", QByteArray(pack(suffix, std::string()).substr(0, 2).c_str(), 2));
            if (std::string_view(suffix) != "zip")
                row("an archive of another kind", QByteArray::fromStdString(archive));
        }
        QTest::addRow("%s of several blocks", suffix)
            << QString::fromUtf8(suffix) << 30'000 << QByteArray("words");
    }
}

void TestDamagedArchives::whatStandsBehindCostsNothing()
{
    QFETCH(QString, suffix);
    QFETCH(int, count);
    QFETCH(QByteArray, behind);
    const QTemporaryDir directory;
    const std::string text = numbers(count);
    const Unpacked all = unpackAll(pack(suffix.toStdString(), text) + behind.toStdString(),
                                   directory.path().toStdString());
    QVERIFY(all.bytes == text);
    QVERIFY(all.error.has_value());
    QCOMPARE(all.error->code, ErrorCode::TrailingData);
    QCOMPARE(all.error->subject, std::string("a.packed"));
    QCOMPARE(all.error->number, behind.size());
}

void TestDamagedArchives::zerosBehindAreNoDamage_data()
{
    addPackingRows();
}

void TestDamagedArchives::zerosBehindAreNoDamage()
{
    QFETCH(QString, suffix);
    const QTemporaryDir directory;
    const std::string text = numbers(100);
    const Unpacked all = unpackAll(pack(suffix.toStdString(), text) + std::string(1001, '\0'),
                                   directory.path().toStdString());
    QVERIFY2(!all.error, all.error ? all.error->detail.c_str() : "");
    QVERIFY(all.bytes == text);
}

void TestDamagedArchives::aStreamThatIsCutOffBehindAnotherCostsOnlyItself_data()
{
    addPackingRows();
}

void TestDamagedArchives::aStreamThatIsCutOffBehindAnotherCostsOnlyItself()
{
    QFETCH(QString, suffix);
    const QTemporaryDir directory;
    const std::string text = numbers(100);
    const std::string whole = pack(suffix.toStdString(), text);
    const Unpacked all =
        unpackAll(whole + whole.substr(0, whole.size() / 2), directory.path().toStdString());
    QVERIFY(all.error.has_value());
    QCOMPARE(all.error->code, ErrorCode::UnpackFailed);
    QVERIFY(all.bytes.starts_with(text));
}

void TestDamagedArchives::anyNumberOfEmptyOnesMayComeBefore_data()
{
    addPackingRows();
}

void TestDamagedArchives::anyNumberOfEmptyOnesMayComeBefore()
{
    QFETCH(QString, suffix);
    const QTemporaryDir directory;
    const std::string empty = suffix == u"zip" ? pack("zip", std::vector<Packed>())
                                               : pack(suffix.toStdString(), std::string());
    std::string packed;
    for (int i = 0; i < 500; ++i)
        packed += empty;
    const std::string text = numbers(100);
    const Unpacked all =
        unpackAll(packed + pack(suffix.toStdString(), text), directory.path().toStdString());
    QVERIFY(!all.error.has_value());
    QVERIFY(all.bytes == text);
}

void TestDamagedArchives::aWrongChecksumOrLengthOfGzipIsSaid()
{
    const QTemporaryDir directory;
    const std::string text = numbers(1000);
    const std::string packed = pack("gz", text);
    for (std::size_t fromEnd = 1; fromEnd <= 8; ++fromEnd) { // RFC 1952: CRC32, then ISIZE
        std::string damaged = packed;
        damaged[packed.size() - fromEnd] ^= 1;
        const Unpacked all = unpackAll(damaged, directory.path().toStdString());
        QVERIFY(all.bytes == text);
        QVERIFY(all.error.has_value());
        QCOMPARE(all.error->code, ErrorCode::ChecksumWrong);
        QVERIFY(!all.error->detail.empty());
    }
}

void TestDamagedArchives::aWrongChecksumInAZipKeepsAllFiles()
{
    const QTemporaryDir directory;
    const std::string first = numbers(1000), second = numbers(500);
    std::string packed = pack("zip", {{"one.pgn", first}, {"two.pgn", second}});
    packed[packed.find("PK\x01\x02") + 16] ^= 1; // the checksum in the directory
    const Unpacked all = unpackAll(packed, directory.path().toStdString());
    QVERIFY(all.bytes == first + "\n\n" + second);
    QVERIFY(all.error.has_value());
    QCOMPARE(all.error->code, ErrorCode::ChecksumWrong);
}

void TestDamagedArchives::aDamagedFileInAZipCostsOnlyItself()
{
    const QTemporaryDir directory;
    const std::string last = numbers(500);
    const std::string whole =
        pack("zip", {{"one.pgn", numbers(1000)}, {"two.pgn", numbers(1000)}, {"three.pgn", last}});
    std::string packed = whole;
    const std::size_t second = whole.find("PK\x03\x04", 1);
    for (const std::size_t begin : {std::size_t{0}, second})
        packed.replace(begin + 500, 100, std::string(100, '\xff'));
    const Unpacked all = unpackAll(packed, directory.path().toStdString());
    QVERIFY(all.error.has_value());
    QCOMPARE(all.error->code, ErrorCode::UnpackFailed);
    QVERIFY(all.bytes.ends_with(last));
}

/// Two files of 4.8 exabytes each.
void TestDamagedArchives::claimsThatOverflowAreRefused()
{
    const QTemporaryDir directory;
    std::ifstream file(PLYLINE_TEST_DATA "/zip64-sizes-that-overflow.zip", std::ios::binary);
    const std::string packed(std::istreambuf_iterator<char>(file), {});
    QCOMPARE(packed.size(), 408);
    const Unpacked all = unpackAll(packed, directory.path().toStdString());
    QVERIFY(all.error.has_value());
    QCOMPARE(all.error->code, ErrorCode::UnpackTooLarge);
    QCOMPARE(all.error->limit, UnpackLimits().mostBytes);
}

PLYLINE_EVENT_TEST(TestDamagedArchives)
#include "tst_damaged_archives.moc"
