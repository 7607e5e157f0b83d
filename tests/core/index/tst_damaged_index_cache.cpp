#include "core/index/main_line_player.h"
#include "tests/core/index/index_cache_test.h"
#include "tests/support/full_disk.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <fcntl.h>
#include <optional>
#include <sys/stat.h>

using namespace plyline;
using namespace plyline::tests;

class TestDamagedIndexCache : public IndexCacheTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeFolder(); }
    void aKeptFileCutShortInUseEndsNothing();
    void damageAnywhereIsNoticed();
    void aFileCutShortIsNoticed();
    void anotherFileIsNotTakenForThisOne_data();
    void anotherFileIsNotTakenForThisOne();
    void aFullDiskLeavesWhatWasThere();
    void aFolderThatCannotBeMadeIsAnError();
};

void TestDamagedIndexCache::aKeptFileCutShortInUseEndsNothing()
{
    QVERIFY(build(pgnOf(9000)));
    const IndexPtr loaded = cache().load(source());
    QVERIFY(loaded);
    QVERIFY(QFile::resize(onlyKept(), 4096));
    const auto size = static_cast<std::int64_t>(loaded->source()->bytes().size());
    for (int i = 0; i < loaded->size(); ++i) {
        const index::IndexEntry entry = loaded->entry(i);
        QVERIFY(entry.span().end() <= size);
        QVERIFY(entry.white < loaded->strings().size());
        loaded->setFacts(i, {2, false, 1, {}, {}});
        QCOMPARE(loaded->facts(i).plies, 2);
    }
}

void TestDamagedIndexCache::damageAnywhereIsNoticed()
{
    QVERIFY(build(pgnOf(40)));
    const SourcePtr own = source();
    const QByteArray good = read(onlyKept());
    QFile file(onlyKept());
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    tests::Random random(3);
    for (qsizetype at = 0; at < good.size(); ++at) {
        const auto bad = static_cast<char>(good[at] ^ (1 << random.below(8)));
        QVERIFY(file.seek(at) && file.write(&bad, 1) == 1);
        QVERIFY2(!cache().load(own), qPrintable(QString::number(at)));
        QVERIFY(file.seek(at) && file.write(good.data() + at, 1) == 1);
    }
    QVERIFY(cache().load(own));
}

void TestDamagedIndexCache::aFileCutShortIsNoticed()
{
    QVERIFY(build(pgnOf(40)));
    const SourcePtr own = source();
    for (qint64 size = QFileInfo(onlyKept()).size() - 1; size >= 0; --size) {
        QVERIFY(QFile::resize(onlyKept(), size));
        QVERIFY2(!cache().load(own), qPrintable(QString::number(size)));
    }
}

void TestDamagedIndexCache::anotherFileIsNotTakenForThisOne_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isSameTime");
    QByteArray other = pgnOf(2000);
    QTest::newRow("another time") << other << false;
    QTest::newRow("another size") << other.left(other.size() - 1) << true;
    other[0] = '{';
    QTest::newRow("another start") << other << true;
    other = pgnOf(2000);
    other[other.size() - 1] = '*';
    QTest::newRow("another end") << other << true;
}

/// The file is written anew in place: the same name, the same inode.
void TestDamagedIndexCache::anotherFileIsNotTakenForThisOne()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isSameTime);
    QVERIFY(build(pgnOf(2000)));
    struct stat before
    {};
    const std::string name = path().toStdString();
    QCOMPARE(::stat(name.c_str(), &before), 0);
    write(text, path());
    timespec times[] = {before.st_mtim, before.st_mtim};
    times[1].tv_sec -= isSameTime ? 0 : 1;
    QCOMPARE(::utimensat(AT_FDCWD, name.c_str(), times, 0), 0);
    QVERIFY(!cache().has(*source()));
    QVERIFY(!cache().load(source()));

    const IndexPtr built = index::buildIndex(source());
    QVERIFY(cache().save(*built));
    QVERIFY(isSame(*cache().load(source()), *built));
    QCOMPARE(kept().size(), 1); // in the place of the stale one
}

void TestDamagedIndexCache::aFullDiskLeavesWhatWasThere()
{
    const IndexPtr built = build(pgnOf(20'000));
    QVERIFY(built);
    const QByteArray before = read(onlyKept());
    built->setFacts(0, index::factsOf(*built, 0));
    for (const rlim_t most : {0, 50, 100'000}) {
        std::optional<FullDisk> disk(std::in_place, most);
        QVERIFY(disk->isFull());
        const auto saved = cache().save(*built);
        disk.reset();
        QVERIFY(!saved && saved.error().code == ErrorCode::FileNotWritable);
        QCOMPARE(saved.error().systemErrno, EFBIG);
        QCOMPARE(kept().size(), 1); // no half of a new one
        QCOMPARE(read(onlyKept()), before);
    }
}

void TestDamagedIndexCache::aFolderThatCannotBeMadeIsAnError()
{
    write(pgnOf(10), path());
    QVERIFY(QDir().mkpath(QFileInfo(cachePath()).path()));
    write("a file", cachePath());
    const auto saved = cache().save(*index::buildIndex(source()));
    QVERIFY(!saved && saved.error().code == ErrorCode::FileNotWritable);
    QVERIFY(!cache().load(source()));
}

PLYLINE_EVENT_TEST(TestDamagedIndexCache)

#include "tst_damaged_index_cache.moc"
