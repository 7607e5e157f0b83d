#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/index/index_builder.h"
#include "core/tree/tree_builder.h"
#include "core/tree/tree_cache.h"
#include "tests/core/tree/counted_games.h"
#include "tests/support/test.h"

#include <memory>
#include <sys/stat.h>

using namespace plyline;
using namespace plyline::tests;
using tree::MoveTree;
using tree::TreeCache;

using IndexPtr = std::shared_ptr<const index::GameIndex>;
using TreePtr = std::shared_ptr<const MoveTree>;

/// Trees on disk: read back as they were, or refused.
class TestTreeCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSavedTreeAnswersAsTheBuiltOne();
    void onlyItsOwnerMayReadIt();
    void aDamagedFileIsRefused();
    void aSealedFileOfAnyContentIsSafe();
    void aTreeOfOtherBytesIsRefused();
    void whatIsSmallOrUnfinishedIsNotSaved();
    void aStopEndsLoadingAndSaving();
    void theLeastRecentlyUsedGoesFirst();
    void clearedItHoldsNothing();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("games.pgn")); }
    [[nodiscard]] QString cachePath() const { return m_folder->filePath(QStringLiteral("c/i")); }
    [[nodiscard]] TreeCache cache(std::int64_t limit = 1 << 30) const
    {
        return TreeCache(cachePath().toStdString(), {0, limit, std::chrono::seconds(-1000)});
    }
    [[nodiscard]] QStringList saved() const { return QDir(cachePath()).entryList(QDir::Files); }
    [[nodiscard]] QString onlySaved() const { return QDir(cachePath()).filePath(saved().value(0)); }
    void write(const QString& path, const QByteArray& bytes) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] IndexPtr index(const QString& path) const
    {
        return index::buildIndex(files::Source::open(path.toStdString()).value());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QByteArray gamesOf(int games)
{
    constexpr const char* moves[] = {"e4 e5 2. Nf3 Nc6", "d4 d5 2. c4", "c4 e5", "Nf3 d5 2. d4"};
    QByteArray text;
    for (int i = 0; i < games; ++i)
        text += "[Round \"" + QByteArray::number(i) + "\"]\n[Date \"19" +
                QByteArray::number(10 + i % 90) + ".02.03\"]\n\n1. " + moves[i % 4] + " *\n\n";
    return text;
}

tree::TreeOptions smallSegments()
{
    tree::TreeOptions options;
    options.limits.games = 20;
    options.limits.frequent = 4;
    return options;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestTreeCache::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    write(path(), gamesOf(110));
}

void TestTreeCache::aSavedTreeAnswersAsTheBuiltOne()
{
    const IndexPtr games = index(path());
    const TreePtr built = tree::buildTree(games, smallSegments()).value();
    QVERIFY(!cache().load(games));
    QVERIFY(cache().save(*built));
    const TreePtr loaded = cache().load(index(path()));
    QVERIFY(loaded && loaded->isComplete());
    QCOMPARE(loaded->segments().size(), built->segments().size());
    const CountedGames counted(*games);
    for (const rules::Position& position : counted.positions())
        QCOMPARE(linesOf(loaded->next(position).moves), counted.lines(position));
}

void TestTreeCache::onlyItsOwnerMayReadIt()
{
    QVERIFY(cache().save(*tree::buildTree(index(path()), {}).value()));
    struct stat status = {};
    QCOMPARE(::stat(onlySaved().toStdString().c_str(), &status), 0);
    QCOMPARE(static_cast<int>(status.st_mode & 0777), 0600);
}

void TestTreeCache::aDamagedFileIsRefused()
{
    const IndexPtr games = index(path());
    QVERIFY(cache().save(*tree::buildTree(games, smallSegments()).value()));
    const QByteArray whole = bytesOf(onlySaved());
    QVERIFY(cache().load(games));
    Random random(3);
    for (int i = 0; i < 400; ++i) {
        QByteArray damaged = whole;
        // Every byte of the header, then bytes anywhere.
        const int at = i < 128 ? i : random.below(static_cast<int>(whole.size()));
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << random.below(8)));
        write(onlySaved(), damaged);
        QVERIFY2(!cache().load(games), qPrintable(QString::number(at)));
    }
    for (int i = 0; i < 60; ++i) {
        write(onlySaved(), whole.left(random.below(static_cast<int>(whole.size()))));
        QVERIFY(!cache().load(games));
    }
    write(onlySaved(), whole + QByteArray(64, '\0'));
    QVERIFY(!cache().load(games));
    write(onlySaved(), whole);
    QVERIFY(cache().load(games));
}

/// Segments of any content, as a forged file with right checksums may hold them.
void TestTreeCache::aSealedFileOfAnyContentIsSafe()
{
    const IndexPtr games = index(path());
    const TreePtr built = tree::buildTree(games, smallSegments()).value();
    Random random(5);
    int read = 0;
    for (int i = 0; i < 3000; ++i) {
        const auto& segments = built->segments();
        std::string bytes(
            segments[static_cast<std::size_t>(random.below(static_cast<int>(segments.size())))]
                .bytes());
        for (int edits = random.below(4) + 1; edits > 0; --edits) {
            const bool isHeader = random.below(3) == 0;
            const int reach = isHeader ? static_cast<int>(sizeof(tree::SegmentHeader))
                                       : static_cast<int>(bytes.size());
            const auto at = static_cast<std::size_t>(random.below(reach));
            bytes[at] = random.below(3) == 0 ? '\xff' : static_cast<char>(random.below(256));
        }
        if (random.below(10) == 0)
            bytes.resize(static_cast<std::size_t>(random.below(static_cast<int>(bytes.size()))));
        const auto owner = std::make_shared<const std::string>(bytes);
        const auto segment = tree::TreeSegment::read(*owner, 0, owner);
        if (!segment)
            continue;
        ++read;
        QVERIFY(segment->bytes().size() <= owner->size());
        const rules::Position& start = rules::Position::start();
        search::NextMoves moves;
        static_cast<void>(segment->addCounts(tree::TreeQuestion(start), moves));
        for (const search::NextMove& next : moves.sorted())
            QVERIFY(start.isLegal(next.move));
        std::vector<int> entries;
        segment->addCandidates(start.key(), entries);
        segment->addCandidates(random(), entries);
        segment->addLongGames(entries);
        for (const int entry : entries)
            QVERIFY(entry >= segment->range().first && entry < segment->range().end());
    }
    QVERIFY(read > 1000);
}

void TestTreeCache::aTreeOfOtherBytesIsRefused()
{
    QVERIFY(cache().save(*tree::buildTree(index(path()), {}).value()));
    QVERIFY(cache().load(index(path())));
    const auto rewrite = [&](const QByteArray& bytes) { // in place: the inode stays
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(0));
        QCOMPARE(file.write(bytes), bytes.size());
    };
    rewrite(gamesOf(111));
    QVERIFY(!cache().load(index(path())));
    rewrite(gamesOf(110).replace("Nf3 d5", "Nf3 c5"));
    QVERIFY(!cache().load(index(path())));
}

void TestTreeCache::whatIsSmallOrUnfinishedIsNotSaved()
{
    const IndexPtr games = index(path());
    const TreePtr whole = tree::buildTree(games, smallSegments()).value();
    const std::string folder = cachePath().toStdString();
    const auto anyTime = std::chrono::seconds(-1000);
    QVERIFY(TreeCache(folder, {16 << 20, 1 << 30, anyTime}).save(*whole));
    QVERIFY(TreeCache(folder, {0, 1 << 30, std::chrono::hours(1)}).save(*whole));
    QVERIFY(cache().save(MoveTree(games, {whole->segments().front()})));
    const IndexPtr text = index::buildIndex(files::Source::fromText("1. e4 *", "text"));
    QVERIFY(cache().save(*tree::buildTree(text, {}).value()));
    QCOMPARE(saved(), QStringList());
}

void TestTreeCache::aStopEndsLoadingAndSaving()
{
    const IndexPtr games = index(path());
    const TreePtr built = tree::buildTree(games, {}).value();
    std::stop_source stop;
    stop.request_stop();
    const auto done = cache().save(*built, stop.get_token());
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QCOMPARE(saved(), QStringList());
    QVERIFY(cache().save(*built));
    QVERIFY(!cache().load(games, stop.get_token()));
    QVERIFY(cache().load(games));
}

void TestTreeCache::theLeastRecentlyUsedGoesFirst()
{
    const TreePtr built = tree::buildTree(index(path()), {}).value();
    const QString other = m_folder->filePath(QStringLiteral("other.pgn"));
    write(other, gamesOf(90));
    QVERIFY(cache().save(*built));
    const qint64 room = bytesOf(onlySaved()).size() + 10;
    const IndexPtr last = index(other);
    QVERIFY(cache(room).save(*tree::buildTree(last, {}).value()));
    QCOMPARE(saved().size(), 1);
    QVERIFY(cache().load(last));
}

void TestTreeCache::clearedItHoldsNothing()
{
    QVERIFY(cache().save(*tree::buildTree(index(path()), {}).value()));
    write(QDir(cachePath()).filePath(QStringLiteral("a.index")), "not ours");
    cache().clear();
    QCOMPARE(saved(), QStringList(QStringLiteral("a.index")));
}

PLYLINE_EVENT_TEST(TestTreeCache)
#include "tst_tree_cache.moc"
