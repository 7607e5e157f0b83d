#include <QtTest/QTest>

#include "core/index/facts_builder.h"
#include "core/index/index_builder.h"
#include "core/index/main_line_player.h"
#include "tests/support/test.h"

#include <atomic>
#include <string>
#include <utility>

using namespace plyline;
using index::EntryFacts;
using index::FactsOptions;
using index::GameIndex;

namespace {

using Ranges = std::vector<std::pair<int, int>>;

int pliesOf(int entry)
{
    return entry * 7 % 23;
}

bool isBroken(int entry)
{
    return entry % 11 == 5;
}

/// Knights go out and back `pliesOf` times; some games end at a move that is none.
std::shared_ptr<const GameIndex> knightGames(int count)
{
    std::string text;
    for (int entry = 0; entry < count; ++entry) {
        text += "[Event \"E\"]\n[White \"W\"]\n\n";
        for (int ply = 0; ply < pliesOf(entry); ++ply)
            text += std::string("Nf3 Nf6 Ng1 Ng8 ").substr(ply % 4 * 4, 4);
        text += isBroken(entry) ? "Ke5 *\n\n" : "*\n\n";
    }
    return index::buildIndex(files::Source::fromText(text, "test"));
}

bool hasRightFacts(const GameIndex& index, int entry)
{
    const EntryFacts facts = index.facts(entry);
    return facts.isKnown() && facts.plies == pliesOf(entry) && facts.hasErrors == isBroken(entry) &&
           facts == index::factsOf(index, entry);
}

} // namespace

class TestFactsBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheSameOnAnyNumberOfThreads_data();
    void findsTheSameOnAnyNumberOfThreads();
    void whatIsKnownIsLeftAsItIs();
    void whatIsWishedComesFirst();
    void aStopEndsIt();
    void anEmptyIndexIsDoneAtOnce();
};

void TestFactsBuilder::findsTheSameOnAnyNumberOfThreads_data()
{
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("games");
    for (const int threads : {0, 1, 2, 5}) {
        for (const int games : {1, 255, 256, 257, 3000})
            QTest::addRow("%d threads, %d games", threads, games) << threads << games;
    }
}

void TestFactsBuilder::findsTheSameOnAnyNumberOfThreads()
{
    QFETCH(int, threads);
    QFETCH(int, games);
    const auto index = knightGames(games);
    QCOMPARE(index->size(), games);
    std::vector<int> told(static_cast<std::size_t>(games));
    std::atomic<int> calls = 0;
    bool isAlone = true;
    FactsOptions options;
    options.threads = threads;
    options.interval = std::chrono::milliseconds(0);
    options.found = [&](int first, int last) {
        isAlone = isAlone && calls.fetch_add(1) == 0;
        for (int entry = first; entry <= last; ++entry)
            told[static_cast<std::size_t>(entry)] += hasRightFacts(*index, entry) ? 1 : 1000;
        calls.fetch_sub(1);
    };
    QVERIFY(index::findFacts(*index, options));
    QVERIFY(isAlone);
    QCOMPARE(told, std::vector<int>(static_cast<std::size_t>(games), 1));
}

void TestFactsBuilder::whatIsKnownIsLeftAsItIs()
{
    const auto index = knightGames(600);
    EntryFacts known;
    known.plies = 4711;
    index->setFacts(300, known);
    Ranges told;
    FactsOptions options;
    options.threads = 1;
    options.interval = std::chrono::hours(1);
    options.found = [&](int first, int last) { told.emplace_back(first, last); };
    QVERIFY(index::findFacts(*index, options));
    QCOMPARE(index->facts(300).plies, 4711);
    QVERIFY(hasRightFacts(*index, 299) && hasRightFacts(*index, 301));
    QCOMPARE(told, Ranges({{0, 599}})); // in one piece, since there was no time to tell before

    told.clear();
    QVERIFY(index::findFacts(*index, options));
    QCOMPARE(told, Ranges());
}

void TestFactsBuilder::whatIsWishedComesFirst()
{
    const auto index = knightGames(1000);
    Ranges told;
    FactsOptions options;
    options.threads = 1;
    options.interval = std::chrono::hours(1);
    options.wish = std::make_shared<index::FactsWish>();
    options.wish->set({1});
    options.wish->set({990, 7, -1, 1000});
    options.found = [&](int first, int last) { told.emplace_back(first, last); };
    QVERIFY(index::findFacts(*index, options));
    QCOMPARE(told, Ranges({{990, 990}, {7, 7}, {0, 999}}));
}

void TestFactsBuilder::aStopEndsIt()
{
    const auto index = knightGames(2000);
    std::stop_source stop;
    FactsOptions options;
    options.threads = 2;
    options.interval = std::chrono::milliseconds(0);
    options.found = [&](int, int) { stop.request_stop(); };
    QVERIFY(!index::findFacts(*index, options, stop.get_token()));
    int known = 0;
    for (int entry = 0; entry < index->size(); ++entry) {
        known += index->facts(entry).isKnown() ? 1 : 0;
        QVERIFY(!index->facts(entry).isKnown() || hasRightFacts(*index, entry));
    }
    QVERIFY(known > 0 && known < index->size());
}

void TestFactsBuilder::anEmptyIndexIsDoneAtOnce()
{
    FactsOptions options;
    options.found = [](int, int) { QFAIL("there is nothing to tell"); };
    QVERIFY(index::findFacts(GameIndex(), options));
}

PLYLINE_TEST(TestFactsBuilder)

#include "tst_facts_builder.moc"
