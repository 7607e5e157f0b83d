#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/library/index_builder.h"
#include "core/library/index_cache.h"
#include "core/library/main_line_player.h"
#include "tests/support/random.h"

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace plyline;
using library::EntryFacts;
using library::GameIndex;
using library::IndexCache;
using IndexPtr = std::shared_ptr<const GameIndex>;
using SourcePtr = std::shared_ptr<const game::Source>;

namespace {

/// Entries, texts and facts.
bool isSame(const GameIndex& a, const GameIndex& b)
{
    if (a.size() != b.size() || a.isComplete() != b.isComplete() ||
        a.strings().size() != b.strings().size())
        return false;
    for (library::StringPool::Id id = 0; id < a.strings().size(); ++id) {
        if (a.text(id) != b.text(id))
            return false;
    }
    bool isSame = true;
    for (int i = 0; i < a.size(); ++i)
        isSame = isSame && a.entry(i) == b.entry(i) && a.facts(i) == b.facts(i);
    return isSame;
}

QByteArray pgn(int games)
{
    QByteArray text;
    for (int i = 0; i < games; ++i) {
        text += "[Event \"Event " + QByteArray::number(i / 10) + "\"]\n[White \"R\xc3\xa9ti " +
                QByteArray::number(i * 7919 % 1000) + "\"]\n[Black \"B\"]\n[Date \"19" +
                QByteArray::number(10 + i % 90) +
                ".02.03\"]\n[WhiteElo \"2700\"]\n[ECO \"B90\"]\n" + "[Result \"1-0\"]\n\n1. e4 " +
                (i % 3 == 0 ? "e5 " : "Ke4 ") + "1-0\n\n";
    }
    return text;
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestIndexCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aKeptIndexIsTheBuiltOne_data();
    void aKeptIndexIsTheBuiltOne();
    void factsAreKeptAsFarAsTheyAreKnown();
    void aKeptIndexGrowsAsABuiltOneDoes();
    void whatBecomesKnownLaterIsNotWrittenThere();
    void aKeptFileCutShortInUseEndsNothing();
    void damageAnywhereIsNoticed();
    void aFileCutShortIsNoticed();
    void anotherFileIsNotTakenForThisOne_data();
    void anotherFileIsNotTakenForThisOne();
    void whatIsSmallOrUnfinishedIsNotKept();
    void aFullDiskLeavesWhatWasThere();
    void aFolderThatCannotBeMadeIsAnError();
    void twoProgramsMayWriteAtOnce();
    void theLongestUnusedGoesFirst();
    void aStopEndsLoadingAndSaving();
    void clearedItHoldsNothing();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("games.pgn")); }
    [[nodiscard]] QString cachePath() const
    {
        return m_folder->filePath(QStringLiteral("cache/i"));
    }
    [[nodiscard]] IndexCache cache(std::int64_t limit = 1 << 30) const
    {
        return IndexCache(cachePath().toStdString(), {0, limit, std::chrono::seconds(-1000)});
    }
    [[nodiscard]] QStringList kept() const { return QDir(cachePath()).entryList(QDir::Files); }
    void write(const QByteArray& bytes, const QString& path) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] SourcePtr source() const
    {
        return game::Source::open(path().toStdString()).value();
    }
    /// Of the file, kept.
    [[nodiscard]] IndexPtr build(const QByteArray& bytes) const
    {
        write(bytes, path());
        IndexPtr index = library::buildIndex(source());
        return cache().save(*index) ? index : nullptr;
    }
    [[nodiscard]] QString onlyKept() const { return QDir(cachePath()).filePath(kept().value(0)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestIndexCache::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestIndexCache::aKeptIndexIsTheBuiltOne_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no game") << QByteArray();
    QTest::newRow("one game") << QByteArray("1. e4 *");
    QTest::newRow("a chunk and a bit") << pgn(4099);
    QTest::newRow("many") << pgn(20'000);
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
    const IndexPtr built = build(pgn(300));
    for (const int i : {0, 1, 7, 299})
        built->setFacts(i, library::factsOf(*built, i));
    QVERIFY(cache().save(*built));
    const IndexPtr loaded = cache().load(source());
    QVERIFY(loaded && isSame(*loaded, *built));
    QCOMPARE(loaded->facts(0).plies, 2);
    QVERIFY(loaded->facts(1).hasErrors);
    QVERIFY(!loaded->facts(2).isKnown());
}

void TestIndexCache::aKeptIndexGrowsAsABuiltOneDoes()
{
    QVERIFY(build(pgn(100)));
    const IndexPtr loaded = cache().load(source());
    QVERIFY(loaded);
    write(pgn(140), path());
    const auto grown = loaded->source()->grown(game::Source::Growth::Whole);
    QVERIFY(grown.has_value());
    const IndexPtr more = library::continueIndex(*loaded, *grown);
    const IndexPtr whole = library::buildIndex(source());
    QVERIFY(isSame(*more, *whole));
}

void TestIndexCache::whatBecomesKnownLaterIsNotWrittenThere()
{
    QVERIFY(build(pgn(5000))); // more than a chunk, which is used where it lies
    const QByteArray before = read(onlyKept());
    const IndexPtr loaded = cache().load(source());
    const IndexPtr other = cache().load(source());
    QVERIFY(loaded && other);
    for (const int i : {0, 4095, 4096, 4999}) {
        loaded->setFacts(i, library::factsOf(*loaded, i));
        QVERIFY(loaded->facts(i).isKnown());
        QVERIFY(!other->facts(i).isKnown());
    }
    QCOMPARE(read(onlyKept()), before);
}

void TestIndexCache::aKeptFileCutShortInUseEndsNothing()
{
    QVERIFY(build(pgn(9000)));
    const IndexPtr loaded = cache().load(source());
    QVERIFY(loaded);
    QVERIFY(QFile::resize(onlyKept(), 4096));
    const auto size = static_cast<std::int64_t>(loaded->source()->bytes().size());
    for (int i = 0; i < loaded->size(); ++i) {
        const library::IndexEntry entry = loaded->entry(i);
        QVERIFY(entry.span().end() <= size);
        QVERIFY(entry.white < loaded->strings().size());
        loaded->setFacts(i, {2, false, 1, {}});
        QCOMPARE(loaded->facts(i).plies, 2);
    }
}

void TestIndexCache::damageAnywhereIsNoticed()
{
    QVERIFY(build(pgn(40)));
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

void TestIndexCache::aFileCutShortIsNoticed()
{
    QVERIFY(build(pgn(40)));
    const SourcePtr own = source();
    for (qint64 size = QFileInfo(onlyKept()).size() - 1; size >= 0; --size) {
        QVERIFY(QFile::resize(onlyKept(), size));
        QVERIFY2(!cache().load(own), qPrintable(QString::number(size)));
    }
}

void TestIndexCache::anotherFileIsNotTakenForThisOne_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isSameTime");
    QByteArray other = pgn(2000);
    QTest::newRow("another time") << other << false;
    QTest::newRow("another size") << other.left(other.size() - 1) << true;
    other[0] = '{';
    QTest::newRow("another start") << other << true;
    other = pgn(2000);
    other[other.size() - 1] = '*';
    QTest::newRow("another end") << other << true;
}

/// The file is written anew in place: the same name, the same inode.
void TestIndexCache::anotherFileIsNotTakenForThisOne()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isSameTime);
    QVERIFY(build(pgn(2000)));
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

    const IndexPtr built = library::buildIndex(source());
    QVERIFY(cache().save(*built));
    QVERIFY(isSame(*cache().load(source()), *built));
    QCOMPARE(kept().size(), 1); // in the place of the stale one
}

void TestIndexCache::whatIsSmallOrUnfinishedIsNotKept()
{
    write(pgn(10), path());
    const IndexPtr index = library::buildIndex(source());
    const std::string folder = cachePath().toStdString();
    const auto anyTime = std::chrono::seconds(-1000);
    QVERIFY(IndexCache(folder, {16 << 20, 1 << 30, anyTime}).save(*index));
    QVERIFY(IndexCache(folder, {0, 1 << 30, std::chrono::hours(1)}).save(*index));
    QVERIFY(cache().save(*library::buildIndex(game::Source::fromText("1. e4 *", "text"))));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(cache().save(*library::buildIndex(source(), stop.get_token())));
    QCOMPARE(kept(), QStringList());
}

void TestIndexCache::aFullDiskLeavesWhatWasThere()
{
    const IndexPtr built = build(pgn(20'000));
    QVERIFY(built);
    const QByteArray before = read(onlyKept());
    built->setFacts(0, library::factsOf(*built, 0));
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    for (const rlim_t most : {0, 50, 100'000}) {
        const rlimit small{most, limit.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto saved = cache().save(*built);
        setrlimit(RLIMIT_FSIZE, &limit);
        QVERIFY(!saved && saved.error().code == ErrorCode::FileNotWritable);
        QCOMPARE(saved.error().systemErrno, EFBIG);
        QCOMPARE(kept().size(), 1); // no half of a new one
        QCOMPARE(read(onlyKept()), before);
    }
    std::signal(SIGXFSZ, oldHandler);
}

void TestIndexCache::aFolderThatCannotBeMadeIsAnError()
{
    write(pgn(10), path());
    QVERIFY(QDir().mkpath(QFileInfo(cachePath()).path()));
    write("a file", cachePath());
    const auto saved = cache().save(*library::buildIndex(source()));
    QVERIFY(!saved && saved.error().code == ErrorCode::FileNotWritable);
    QVERIFY(!cache().load(source()));
}

void TestIndexCache::twoProgramsMayWriteAtOnce()
{
    const IndexPtr built = build(pgn(3000));
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
        write(pgn(50), where);
        indexes.push_back(library::buildIndex(game::Source::open(where.toStdString()).value()));
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
    QVERIFY(build(pgn(40)));
    QVERIFY(cache().has(*source()));
    cache().clear();
    QVERIFY(!cache().has(*source()));
    QCOMPARE(kept(), QStringList());
    cache().clear(); // and where nothing is
}

void TestIndexCache::aStopEndsLoadingAndSaving()
{
    QVERIFY(build(pgn(10)));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!cache().load(source(), stop.get_token()));
    const QByteArray before = read(onlyKept());
    const auto saved = cache().save(*library::buildIndex(source()), stop.get_token());
    QVERIFY(!saved && saved.error().code == ErrorCode::Cancelled);
    QVERIFY(kept().size() == 1 && read(onlyKept()) == before);
}

QTEST_GUILESS_MAIN(TestIndexCache)

#include "tst_index_cache.moc"
