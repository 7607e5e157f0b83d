#include "core/index/main_line_player.h"
#include "tests/core/index/index_cache_test.h"
#include "tests/support/test.h"

#include <sys/wait.h>
#include <unistd.h>

using namespace plyline;
using namespace plyline::tests;

class TestIndexCache : public IndexCacheTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeFolder(); }
    void aKeptIndexIsTheBuiltOne_data();
    void aKeptIndexIsTheBuiltOne();
    void factsAreKeptAsFarAsTheyAreKnown();
    void aKeptIndexGrowsAsABuiltOneDoes();
    void whatBecomesKnownLaterIsNotWrittenThere();
    void whatIsSmallOrUnfinishedIsNotKept();
    void twoProgramsMayWriteAtOnce();
    void theLongestUnusedGoesFirst();
    void clearedItHoldsNothing();
    void aStopEndsLoadingAndSaving();
};

void TestIndexCache::aKeptIndexIsTheBuiltOne_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no game") << QByteArray();
    QTest::newRow("one game") << QByteArray("1. e4 *");
    QTest::newRow("a chunk and a bit") << pgnOf(4099);
    QTest::newRow("many") << pgnOf(20'000);
    QTest::newRow("odd bytes") << QByteArray(
        "[White \"R\xe9ti\"]\n[Black \"\\\"\"]\n\n1. e4 *\n\n{open");
    QTest::newRow("utf-16") << QByteArray("\xff\xfe"
                                          "1\0.\0 \0e\0"
                                          "4\0 \0*\0",
                                          16);
}

void TestIndexCache::aKeptIndexIsTheBuiltOne()
{
    QFETCH(QByteArray, text);
    const IndexPtr built = build(text);
    QVERIFY(built);
    QVERIFY(cache().has(*source()));
    const IndexPtr loaded = cache().load(source());
    QVERIFY(loaded && isSame(*loaded, *built));
    QCOMPARE(kept().size(), 1);
}

void TestIndexCache::factsAreKeptAsFarAsTheyAreKnown()
{
    const IndexPtr built = build(pgnOf(300));
    for (const int i : {0, 1, 7, 299})
        built->setFacts(i, index::factsOf(*built, i));
    QVERIFY(cache().save(*built));
    const IndexPtr loaded = cache().load(source());
    QVERIFY(loaded && isSame(*loaded, *built));
    QCOMPARE(loaded->facts(0).plies, 2);
    QVERIFY(loaded->facts(1).hasErrors);
    QVERIFY(!loaded->facts(2).isKnown());
}

void TestIndexCache::aKeptIndexGrowsAsABuiltOneDoes()
{
    QVERIFY(build(pgnOf(100)));
    const IndexPtr loaded = cache().load(source());
    QVERIFY(loaded);
    write(pgnOf(140), path());
    const auto grown = loaded->source()->grown(files::Source::Growth::Whole);
    QVERIFY(grown.has_value());
    const IndexPtr more = index::continueIndex(*loaded, *grown);
    const IndexPtr whole = index::buildIndex(source());
    QVERIFY(isSame(*more, *whole));
}

void TestIndexCache::whatBecomesKnownLaterIsNotWrittenThere()
{
    QVERIFY(build(pgnOf(5000))); // more than a chunk, which is used where it lies
    const QByteArray before = read(onlyKept());
    const IndexPtr loaded = cache().load(source());
    const IndexPtr other = cache().load(source());
    QVERIFY(loaded && other);
    for (const int i : {0, 4095, 4096, 4999}) {
        loaded->setFacts(i, index::factsOf(*loaded, i));
        QVERIFY(loaded->facts(i).isKnown());
        QVERIFY(!other->facts(i).isKnown());
    }
    QCOMPARE(read(onlyKept()), before);
}

void TestIndexCache::whatIsSmallOrUnfinishedIsNotKept()
{
    write(pgnOf(10), path());
    const IndexPtr index = index::buildIndex(source());
    const std::string folder = cachePath().toStdString();
    const auto anyTime = std::chrono::seconds(-1000);
    QVERIFY(IndexCache(folder, {16 << 20, 1 << 30, anyTime}).save(*index));
    QVERIFY(IndexCache(folder, {0, 1 << 30, std::chrono::hours(1)}).save(*index));
    QVERIFY(cache().save(*index::buildIndex(files::Source::fromText("1. e4 *", "text"))));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(cache().save(*index::buildIndex(source(), stop.get_token())));
    QCOMPARE(kept(), QStringList());
}

void TestIndexCache::twoProgramsMayWriteAtOnce()
{
    const IndexPtr built = build(pgnOf(3000));
    const pid_t child = ::fork();
    if (child == 0) {
        bool isGood = true;
        for (int i = 0; i < 60; ++i)
            isGood = cache().save(*built).has_value() && isGood;
        ::_exit(isGood ? 0 : 1);
    }
    QVERIFY(child > 0);
    int status = 0;
    for (int rounds = 0; ::waitpid(child, &status, WNOHANG) == 0 || rounds < 10; ++rounds) {
        QVERIFY(cache().save(*built));
        const IndexPtr loaded = cache().load(source());
        QVERIFY(loaded && isSame(*loaded, *built));
    }
    QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    QCOMPARE(kept().size(), 1);
}

void TestIndexCache::theLongestUnusedGoesFirst()
{
    std::vector<IndexPtr> indexes;
    for (const char* name : {"a.pgn", "b.pgn", "c.pgn"}) {
        const QString where = m_folder->filePath(QLatin1String(name));
        write(pgnOf(50), where);
        indexes.push_back(index::buildIndex(files::Source::open(where.toStdString()).value()));
    }
    QVERIFY(cache().save(*indexes[0]));
    const qint64 bytes = QFileInfo(onlyKept()).size();
    QVERIFY(cache().save(*indexes[1]));
    // Both were last used long ago, the first even longer; then the first is used.
    for (const QString& name : kept()) {
        QFile file(QDir(cachePath()).filePath(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addYears(-1),
                                 QFileDevice::FileModificationTime));
    }
    QVERIFY(cache().load(indexes[0]->source()));
    QVERIFY(cache(2 * bytes).save(*indexes[2]));
    QCOMPARE(kept().size(), 2);
    QVERIFY(!cache().has(*indexes[1]->source()));
    QVERIFY(cache().has(*indexes[0]->source()) && cache().has(*indexes[2]->source()));

    QVERIFY(cache(bytes - 1).save(*indexes[1])); // more than there may be
    QCOMPARE(kept(), QStringList());
}

void TestIndexCache::clearedItHoldsNothing()
{
    QVERIFY(build(pgnOf(40)));
    QVERIFY(cache().has(*source()));
    cache().clear();
    QVERIFY(!cache().has(*source()));
    QCOMPARE(kept(), QStringList());
    cache().clear(); // and where nothing is
}

void TestIndexCache::aStopEndsLoadingAndSaving()
{
    QVERIFY(build(pgnOf(10)));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!cache().load(source(), stop.get_token()));
    const QByteArray before = read(onlyKept());
    const auto saved = cache().save(*index::buildIndex(source()), stop.get_token());
    QVERIFY(!saved && saved.error().code == ErrorCode::Cancelled);
    QVERIFY(kept().size() == 1 && read(onlyKept()) == before);
}

PLYLINE_EVENT_TEST(TestIndexCache)

#include "tst_index_cache.moc"
