#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "tests/core/files/unpacking.h"
#include "tests/support/test.h"

#include <filesystem>
#include <fstream>

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
        if (!all.error && suffix != u"zst" && suffix != u"gz") // those may come without a checksum
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

PLYLINE_EVENT_TEST(TestDamagedArchives)
#include "tst_damaged_archives.moc"
