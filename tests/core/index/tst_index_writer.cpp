#include <QtTest/QTest>

#include "core/index/game_index.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <thread>

using namespace plyline;
using index::EntryFacts;
using index::GameIndex;
using index::IndexEntry;
using index::IndexWriter;
using index::StringInterner;
using index::StringPool;

namespace {

std::shared_ptr<const files::Source> nothing()
{
    return files::Source::fromText({}, "nothing");
}

std::string nameOf(int i)
{
    return "Player " + std::to_string(i);
}

/// A game that can be told by its number.
IndexEntry makeEntry(IndexWriter& writer, int i)
{
    IndexEntry entry;
    entry.offset = std::int64_t{100} * i;
    entry.length = index::ByteLength(100);
    entry.white = writer.intern(nameOf(i));
    entry.black = writer.intern(nameOf(i / 2));
    return entry;
}

bool isGame(const GameIndex& index, int i)
{
    const IndexEntry& entry = index.entry(i);
    return entry.offset == std::int64_t{100} * i && index.text(entry.white) == nameOf(i) &&
           index.text(entry.black) == nameOf(i / 2);
}

EntryFacts factsNumber(int i)
{
    EntryFacts facts;
    facts.plies = i;
    facts.hasErrors = i % 3 == 0;
    facts.finalKey = 0x9e3779b97f4a7c15u * static_cast<std::uint64_t>(i + 1) & EntryFacts::keyMask;
    facts.opening = index::FoundOpening(analysis::OpeningRow(i % 1000));
    facts.finalMaterial = index::Material::fromBits(static_cast<std::uint64_t>(i) * 1'000'003);
    return facts;
}

} // namespace

class TestIndexWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalTextsHaveOneId();
    void aSnapshotStaysWhatItIsWhileItsWriterGoesOn();
    void snapshotsAreReadWhileTheWriterAdds();
    void factsAreSharedByAllSnapshots();
    void theLargestFactsReadBack();
    void anIndexIsContinuedBehindAnyOfItsGames();
    void twoContinuationsDoNotDisturbEachOther();
};

void TestIndexWriter::equalTextsHaveOneId()
{
    tests::Random random(5);
    StringInterner strings;
    std::map<std::string, StringPool::Id> known;
    for (int i = 0; i < 50'000; ++i) {
        std::string text = nameOf(random.below(9'000));
        if (i % 1000 == 0)
            text.append(70'000, 'x'); // longer than any block
        const StringPool::Id id = strings.intern(text);
        const auto [at, isNew] = known.emplace(text, id);
        QCOMPARE(at->second, id);
        QVERIFY(!isNew || id == known.size());
    }
    QCOMPARE(strings.intern(""), StringPool::Id{0});
    for (const auto& [text, id] : known)
        QVERIFY(strings.pool().text(id) == text);
    StringInterner again(strings.pool());
    for (const auto& [text, id] : known)
        QCOMPARE(again.intern(text), id);
}

void TestIndexWriter::aSnapshotStaysWhatItIsWhileItsWriterGoesOn()
{
    IndexWriter writer(nothing());
    std::vector<std::shared_ptr<const GameIndex>> snapshots;
    for (int i = 0; i < 10'000; ++i) {
        writer.add(makeEntry(writer, i));
        if (i % 999 == 0)
            snapshots.push_back(writer.index(false));
    }
    for (std::size_t n = 0; n < snapshots.size(); ++n) {
        QCOMPARE(snapshots[n]->size(), static_cast<int>(n) * 999 + 1);
        QVERIFY(!snapshots[n]->isComplete());
        for (int i = 0; i < snapshots[n]->size(); ++i)
            QVERIFY(isGame(*snapshots[n], i));
    }
    QVERIFY(writer.index(true)->isComplete());
    QVERIFY(&snapshots[2]->entry(7) == &snapshots[9]->entry(7)); // shared, not copied
}

void TestIndexWriter::snapshotsAreReadWhileTheWriterAdds()
{
    std::mutex mutex;
    std::shared_ptr<const GameIndex> shown = std::make_shared<const GameIndex>();
    std::atomic<bool> isDone = false, isRight = true;
    std::thread reader([&] {
        while (!isDone.load()) {
            const auto index = [&] {
                const std::lock_guard lock(mutex);
                return shown;
            }();
            for (int i = std::max(0, index->size() - 50); i < index->size(); ++i)
                isRight = isRight && isGame(*index, i);
        }
    });
    IndexWriter writer(nothing());
    for (int i = 0; i < 20'000; ++i) {
        writer.add(makeEntry(writer, i));
        if (i % 10 == 0) {
            const std::lock_guard lock(mutex);
            shown = writer.index(false);
        }
    }
    isDone = true;
    reader.join();
    QVERIFY(isRight);
}

void TestIndexWriter::factsAreSharedByAllSnapshots()
{
    IndexWriter writer(nothing());
    writer.add(makeEntry(writer, 0));
    const auto before = writer.index(false);
    for (int i = 1; i < 5000; ++i)
        writer.add(makeEntry(writer, i));
    const auto after = writer.index(true);
    QVERIFY(!after->facts(0).isKnown());
    QVERIFY(after->facts(0) == EntryFacts());
    before->setFacts(0, factsNumber(0));
    after->setFacts(4999, factsNumber(4999));
    QVERIFY(after->facts(0) == factsNumber(0));
    QVERIFY(before->facts(0) == factsNumber(0));
    QVERIFY(after->facts(4999) == factsNumber(4999));
    QVERIFY(!after->facts(1).isKnown());
}

void TestIndexWriter::theLargestFactsReadBack()
{
    IndexWriter writer(nothing());
    writer.add(makeEntry(writer, 0));
    const auto index = writer.index(true);
    EntryFacts facts;
    facts.plies = 5'000'000;
    facts.hasErrors = true;
    facts.finalKey = EntryFacts::keyMask;
    facts.opening = index::FoundOpening(analysis::OpeningRow(analysis::OpeningTable::mostRows - 1));
    facts.finalMaterial = index::Material::fromBits((std::uint64_t{1} << 40) - 1);
    index->setFacts(0, facts);
    QVERIFY(index->facts(0) == facts);
}

void TestIndexWriter::anIndexIsContinuedBehindAnyOfItsGames()
{
    IndexWriter writer(nothing());
    for (int i = 0; i < 9000; ++i)
        writer.add(makeEntry(writer, i));
    const auto index = writer.index(true);
    index->setFacts(10, factsNumber(10));
    index->setFacts(4100, factsNumber(4100));
    const auto source = nothing();
    for (const int kept : {0, 1, 4095, 4096, 4101, 8192, 9000}) {
        IndexWriter more(*index, kept, source);
        QCOMPARE(more.size(), kept);
        for (int i = kept; i < kept + 5000; ++i)
            more.add(makeEntry(more, i));
        const auto longer = more.index(true);
        QCOMPARE(longer->source(), source);
        QCOMPARE(longer->size(), kept + 5000);
        for (int i = 0; i < longer->size(); ++i)
            QVERIFY(isGame(*longer, i));
        QCOMPARE(longer->facts(10).isKnown(), kept > 10);
        QCOMPARE(longer->facts(4100).isKnown(), kept > 4100);
    }
    QCOMPARE(index->size(), 9000);
    for (int i = 0; i < 9000; ++i)
        QVERIFY(isGame(*index, i));
}

void TestIndexWriter::twoContinuationsDoNotDisturbEachOther()
{
    IndexWriter writer(nothing());
    for (int i = 0; i < 100; ++i)
        writer.add(makeEntry(writer, i));
    const auto index = writer.index(true);
    IndexWriter one(*index, 100, nothing()), two(*index, 100, nothing());
    for (int i = 0; i < 300; ++i) {
        writer.add(makeEntry(writer, i + 100));
        one.add(makeEntry(one, i + 100));
        (void)two.intern("Somebody else " + std::to_string(i));
        two.add(makeEntry(two, i + 100));
    }
    for (int i = 0; i < 400; ++i)
        QVERIFY(isGame(*writer.index(true), i) && isGame(*one.index(true), i) &&
                isGame(*two.index(true), i));
}

PLYLINE_EVENT_TEST(TestIndexWriter)
#include "tst_index_writer.moc"
