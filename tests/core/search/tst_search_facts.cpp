#include <QtTest/QTest>

#include "core/index/facts_builder.h"
#include "core/rules/fen.h"
#include "core/search/search_text.h"
#include "tests/core/search/queries.h"
#include "tests/core/search/searching.h"
#include "tests/support/corpus.h"
#include "tests/support/test.h"

#include <fstream>
#include <iterator>

using namespace plyline;
using namespace plyline::tests;
using search::Match;
using search::PositionQuery;
using IndexPtr = std::shared_ptr<const index::GameIndex>;

/// What the second pass knows of a game's end saves the search from playing it.
class TestSearchFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gamesThatEndWithMoreAreNotPlayed();
    void promotedPiecesAreNotMissed();
    void nothingIsMissedInRealGames_data();
    void nothingIsMissedInRealGames();
};

/// The facts are false on purpose: that the game is left out shows that they were asked.
void TestSearchFacts::gamesThatEndWithMoreAreNotPlayed()
{
    const IndexPtr index = indexOf("[FEN \"8/8/4k3/8/4K3/8/4P3/8 w - - 0 1\"]\n\n1. e3 *\n");
    const PositionQuery wanted = material("KPvK");
    QCOMPARE(found(index, wanted).size(), std::size_t{2});
    index::EntryFacts facts;
    facts.plies = 1;
    const auto withPieces = [&](const char* fen) {
        facts.finalMaterial = index::Material::of(rules::fen::parse(fen).value().board);
        index->setFacts(0, facts);
        return found(index, wanted).size();
    };
    QCOMPARE(withPieces("8/8/4k3/8/4K3/8/4P3/8 w - - 0 1"), std::size_t{2});
    QCOMPARE(withPieces("8/8/4k3/8/4K3/8/8/8 w - - 0 1"), std::size_t{2});
    QCOMPARE(withPieces("8/8/4k3/8/4K3/8/4PN2/8 w - - 0 1"), std::size_t{0});
    QCOMPARE(withPieces("8/8/4k3/n7/4K3/8/4P3/8 w - - 0 1"), std::size_t{0});
    QCOMPARE(withPieces("8/8/4k3/8/4K3/8/3PP3/8 w - - 0 1"), std::size_t{0});
}

void TestSearchFacts::promotedPiecesAreNotMissed()
{
    const IndexPtr index = indexOf("[FEN \"7k/P7/8/8/8/8/8/K1Q5 w - - 0 1\"]\n\n1. a8=Q+ Kh7 *\n");
    QVERIFY(index::findFacts(*index, {}));
    QCOMPARE(found(index, material("KQPvK")), std::vector<Match>({{0, 0}}));
    QCOMPARE(found(index, material("KQQvK")), (std::vector<Match>{{0, 1}, {0, 2}}));
    QCOMPARE(found(index, material("P=0 Q>=2")), (std::vector<Match>{{0, 1}, {0, 2}}));
    QCOMPARE(found(index, pattern("Qa8 Qc1 .a7")), (std::vector<Match>{{0, 1}, {0, 2}}));
}

void TestSearchFacts::nothingIsMissedInRealGames_data()
{
    QTest::addColumn<PositionQuery>("query");
    for (const char* text : {"KRPvKR", "Q=0 q=0", "P<=3 p<=3", "R=1 B=0 N=0 Q=0", "diff=3..20",
                             "KPvK", "bishops=opposite Q=0 q=0"})
        QTest::newRow(text) << material(text);
    for (const char* text : {"!Pa1-h8", ".a1-h3", "Pe4 pe5", "Kg1 kg8 .d1-d8"})
        QTest::newRow(text) << pattern(text);
    PositionQuery both = material("R=0 r=0");
    both.alsoWithColorsSwapped = true;
    both.alsoMirrored = true;
    both.pattern = search::parsePattern("Pa2-a7 .b1-b8").value_or(search::Pattern());
    QTest::newRow("mirrored and swapped") << both;
}

void TestSearchFacts::nothingIsMissedInRealGames()
{
    QFETCH(PositionQuery, query);
    std::ifstream file(PLYLINE_SAMPLES "/immortals.pgn", std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(corpusPath("small"), none)) {
        std::ifstream more(entry.path(), std::ios::binary);
        if (entry.path().extension() == ".pgn" && text.size() < 3'000'000)
            text.append("\n\n").append(std::istreambuf_iterator<char>(more), {});
    }
    const IndexPtr index = indexOf(text);
    const std::vector<Match> played = found(index, query);
    QVERIFY(index::findFacts(*index, {}));
    QCOMPARE(found(index, query), played);
}

PLYLINE_TEST(TestSearchFacts)

#include "tst_search_facts.moc"
