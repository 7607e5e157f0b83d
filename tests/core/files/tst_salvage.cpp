#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "tests/core/files/unpacking.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::files;
using namespace plyline::tests;

namespace {

/// The bytes of a number, the lowest first.
std::string littleEndian(std::uint64_t number, int width)
{
    std::string bytes;
    for (; width > 0; --width, number >>= 8)
        bytes += static_cast<char>(number & 0xff);
    return bytes;
}

/// A frame of raw blocks of 1000 bytes (RFC 8878, section 3.1.1), up to its checksum.
/// `sizeFlag` 0 to 3 announces the size in so many ways, 4 in none.
std::string frameOf(const std::string& text, int sizeFlag)
{
    constexpr int checksum = 0x04, singleSegment = 0x20;
    std::string frame = "\x28\xb5\x2f\xfd";
    if (sizeFlag == 4)
        frame += littleEndian(checksum, 1) + littleEndian(0x38, 1); // a window of 128 kB
    else
        frame +=
            littleEndian(static_cast<std::uint64_t>(sizeFlag << 6 | singleSegment | checksum), 1) +
            littleEndian(sizeFlag == 1 ? text.size() - 256 : text.size(), 1 << sizeFlag);
    for (std::size_t at = 0; at < text.size(); at += 1000) {
        const std::string block = text.substr(at, 1000);
        const std::uint64_t isLast = at + 1000 >= text.size() ? 1 : 0;
        frame += littleEndian(block.size() << 3 | isLast, 3) + block;
    }
    return frame;
}

} // namespace

/// What was decoded before damage was found is kept, whatever the libraries drop.
class TestSalvage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasDecodedBeforeDamageStays_data();
    void whatWasDecodedBeforeDamageStays();
    void aDamagedFileInAZipKeepsWhatCameBefore();
    void aDamagedFrameKeepsItsCompleteBlocks_data();
    void aDamagedFrameKeepsItsCompleteBlocks();
    void aDamagedFrameCostsOnlyItself();
};

void TestSalvage::whatWasDecodedBeforeDamageStays_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char* const suffix : {"gz", "xz", "zip"}) // others decode larger blocks
        QTest::newRow(suffix) << QString::fromUtf8(suffix);
}

/// Also where the whole is smaller than a block of any reader.
void TestSalvage::whatWasDecodedBeforeDamageStays()
{
    QFETCH(QString, suffix);
    const QTemporaryDir directory;
    const std::string text = numbers(1000);
    std::string packed = pack(suffix.toStdString(), text);
    packed.resize(packed.size() / 2);
    const Unpacked all = unpackAll(packed, directory.path().toStdString());
    QCOMPARE(all.error->code, ErrorCode::UnpackFailed);
    QVERIFY(all.bytes.size() > text.size() / 3);
    QVERIFY(text.starts_with(all.bytes));
}

void TestSalvage::aDamagedFileInAZipKeepsWhatCameBefore()
{
    const QTemporaryDir directory;
    for (const int count : {1000, 60'000}) { // less and more than the buffer of libarchive
        const std::string text = numbers(count);
        std::string packed = pack("zip", {{"one.pgn", "1. e4 *"}, {"two.pgn", text}});
        const std::size_t at = packed.size() / 2;
        packed.replace(at, 100, std::string(100, '\xff'));
        const Unpacked all = unpackAll(packed, directory.path().toStdString());
        QVERIFY(all.error.has_value());
        const std::string before = "1. e4 *\n\n" + text.substr(0, text.size() / 3);
        QVERIFY(all.bytes.starts_with(before));
    }
}

void TestSalvage::aDamagedFrameKeepsItsCompleteBlocks_data()
{
    QTest::addColumn<int>("numbersInIt");
    QTest::addColumn<int>("sizeFlag");
    QTest::newRow("a size of a byte") << 15 << 0;
    QTest::newRow("a size of two bytes") << 3000 << 1;
    QTest::newRow("a size of four bytes") << 100'000 << 2;
    QTest::newRow("a size of eight bytes") << 3000 << 3;
    QTest::newRow("no size") << 3000 << 4;
    QTest::newRow("no size, several buffers") << 100'000 << 4;
}

void TestSalvage::aDamagedFrameKeepsItsCompleteBlocks()
{
    QFETCH(int, numbersInIt);
    QFETCH(int, sizeFlag);
    const QTemporaryDir directory;
    const std::string text = numbers(numbersInIt);
    const std::string frame = frameOf(text, sizeFlag);
    const auto kept = [&](const std::string& packed, ErrorCode code) {
        const Unpacked all = unpackAll(packed, directory.path().toStdString());
        return all.error && all.error->code == code ? all.bytes : std::string("not that error");
    };
    QVERIFY(kept(frame + "sum!", ErrorCode::ChecksumWrong) == text);
    QVERIFY(kept(frame + "su", ErrorCode::UnpackFailed) == text);
    QVERIFY(kept(frame, ErrorCode::UnpackFailed) == text);
    const std::size_t lastBlock = (text.size() - 1) / 1000 * 1000;
    QVERIFY(kept(frame.substr(0, frame.size() - 1), ErrorCode::UnpackFailed) ==
            text.substr(0, lastBlock));
}

void TestSalvage::aDamagedFrameCostsOnlyItself()
{
    const QTemporaryDir directory;
    const std::string first = numbers(100), last = numbers(50);
    const std::string damaged = frameOf(numbers(3000), 4) + "sum!";
    const Unpacked all =
        unpackAll(pack("zst", first) + damaged + pack("zst", last), directory.path().toStdString());
    QVERIFY(all.error.has_value());
    QCOMPARE(all.error->code, ErrorCode::ChecksumWrong);
    QVERIFY(all.bytes == first + numbers(3000) + "\n\n" + last);
}

PLYLINE_EVENT_TEST(TestSalvage)
#include "tst_salvage.moc"
