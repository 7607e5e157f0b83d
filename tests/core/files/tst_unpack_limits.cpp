#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "tests/core/files/unpacking.h"
#include "tests/support/test.h"

#include <limits>

using namespace plyline;
using namespace plyline::files;
using namespace plyline::tests;

/// How much is unpacked, and where.
class TestUnpackLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBombIsGivenUp_data();
    void aBombIsGivenUp();
    void roomIsCheckedFirst_data();
    void roomIsCheckedFirst();
    void roomIsGivenBack();
};

void TestUnpackLimits::aBombIsGivenUp_data()
{
    addPackingRows();
}

void TestUnpackLimits::aBombIsGivenUp()
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

void TestUnpackLimits::roomIsCheckedFirst_data()
{
    addPackingRows();
}

void TestUnpackLimits::roomIsCheckedFirst()
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

void TestUnpackLimits::roomIsGivenBack()
{
    const QTemporaryDir directory;
    UnpackLimits limits;
    limits.inMemory = 0;
    QVERIFY(!unpackAll(pack("gz", numbers(10'000)), directory.path().toStdString(), limits).error);
    QVERIFY(QDir(directory.path()).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden));
}

PLYLINE_EVENT_TEST(TestUnpackLimits)
#include "tst_unpack_limits.moc"
