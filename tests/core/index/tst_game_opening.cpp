#include <QtTest/QTest>

#include "core/analysis/opening_reader.h"
#include "core/index/facts_builder.h"
#include "core/index/game_opening.h"
#include "core/index/main_line_player.h"
#include "tests/core/index/index_cache_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace Qt::StringLiterals;
using analysis::OpeningTable;
using index::FoundOpening;
using tests::IndexPtr;
using Table = std::shared_ptr<const OpeningTable>;

namespace {

Table openingsOf(std::string_view text)
{
    analysis::OpeningTableBuilder builder;
    builder.add(text);
    return builder.finish();
}

const Table& twoNames()
{
    static const Table table = openingsOf("B20\tSicilian\te4 c5\nC20\tKing's Pawn\te4 e5\n");
    return table;
}

const Table& otherNames()
{
    static const Table table =
        openingsOf("A00\tGrob\tg4\nC20\tOpen Game\te4 e5\nC40\tKing's Knight\te4 e5 Nf3\n");
    return table;
}

IndexPtr indexWith(std::shared_ptr<const files::Source> source, const Table& table)
{
    index::IndexOptions options;
    options.openings = table;
    return index::buildIndex(std::move(source), {}, options);
}

IndexPtr indexWith(const char* pgn, const Table& table)
{
    return indexWith(files::Source::fromText(pgn, "test"), table);
}

/// The name, "-" if it was sought and there is none, "?" if it was not.
QString nameOf(const index::GameIndex& index, int game)
{
    if (const analysis::Opening* const opening = index::openingNameOf(index, game))
        return QString::fromStdString(opening->name);
    return index.facts(game).opening.isSought() ? QStringLiteral("-") : QStringLiteral("?");
}

QStringList namesOf(const index::GameIndex& index)
{
    QStringList names;
    for (int game = 0; game < index.size(); ++game)
        names << nameOf(index, game);
    return names;
}

const char* const fourGames =
    "[White \"A\"]\n\n1. e4 c5 2. Nf3 d6 *\n\n"
    "[White \"B\"]\n[ECO \"D85\"]\n\n1. e4 e5 (1... c5 2. Nf3) 2. Nf3 *\n\n"
    "[White \"C\"]\n\n1. d4 *\n\n"
    "[White \"D\"]\n\n1. e4 e5 2. Ke4 *\n\n";

} // namespace

class TestGameOpening : public tests::IndexCacheTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeFolder(); }
    void everyRowFitsInTheFacts();
    void theSecondPassNamesOpenings();
    void theTagSaysTheCodeAndElseTheMoves();
    void aGameOfOnePositionIsNamed();
    void theOpeningAloneIsThatOfAllFacts();
    void openingsAreKeptWithTheIndex();
    void otherTablesMakeOnlyTheOpeningsUnknown();
    void aGrowingFileKeepsItsTable();
    void anIndexWithoutTableHasNoOpenings();
};

void TestGameOpening::everyRowFitsInTheFacts()
{
    QVERIFY(!FoundOpening().isSought() && !FoundOpening().row());
    QVERIFY(FoundOpening(std::nullopt).isSought() && !FoundOpening(std::nullopt).row());
    for (int row = 0; row < OpeningTable::mostRows; ++row) {
        const FoundOpening found{analysis::OpeningRow(row)};
        QVERIFY(found.isSought() && found.row() == analysis::OpeningRow(row));
        QVERIFY(FoundOpening::fromBits(found.bits()) == found);
    }
}

void TestGameOpening::theSecondPassNamesOpenings()
{
    const IndexPtr index = indexWith(fourGames, twoNames());
    QCOMPARE(namesOf(*index).join(u' '), QStringLiteral("? ? ? ?"));
    QVERIFY(index::findFacts(*index, {}));
    QCOMPARE(namesOf(*index),
             QStringList({u"Sicilian"_s, u"King's Pawn"_s, u"-"_s, u"King's Pawn"_s}));
    QCOMPARE(index->facts(0).plies, 4);
    QVERIFY(index->facts(3).hasErrors);
}

void TestGameOpening::theTagSaysTheCodeAndElseTheMoves()
{
    const IndexPtr index = indexWith(fourGames, twoNames());
    const auto eco = [&](int game) {
        const index::GameEco found = index::ecoOf(*index, game);
        return QString::fromStdString(found.code.text()) +
               (found.isComputed ? u" computed"_s : u""_s) +
               (found.isSought ? u""_s : u" to come"_s);
    };
    QCOMPARE(eco(0), u" to come"_s);
    QCOMPARE(eco(1), u"D85"_s);
    QVERIFY(index::findFacts(*index, {}));
    QCOMPARE(eco(0), u"B20 computed"_s);
    QCOMPARE(eco(1), u"D85"_s);
    QCOMPARE(eco(2), QString());
}

void TestGameOpening::aGameOfOnePositionIsNamed()
{
    const IndexPtr index =
        indexWith("[White \"A\"]\n[SetUp \"1\"]\n"
                  "[FEN \"rnbqkbnr/pp1ppppp/8/2p5/4P3/8/PPPP1PPP/RNBQKBNR w KQkq - 0 2\"]\n\n*\n\n"
                  "[SetUp \"1\"]\n"
                  "[FEN \"rnbqkbnr/pp1ppppp/8/2p5/4P3/8/PPPP1PPP/RNBQKBNR w KQkq - 0 2\"]\n",
                  twoNames());
    QVERIFY(index::findFacts(*index, {}));
    QCOMPARE(namesOf(*index), QStringList({u"Sicilian"_s, u"Sicilian"_s}));
}

void TestGameOpening::theOpeningAloneIsThatOfAllFacts()
{
    const IndexPtr index = indexWith(fourGames, twoNames());
    for (int game = 0; game < index->size(); ++game) {
        const index::EntryFacts facts = index::factsOf(*index, game);
        QVERIFY(facts.isComplete());
        QVERIFY(index::openingOf(*index, game) == facts.opening);
    }
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!index::openingOf(*index, 0, stop.get_token()).isSought());
}

void TestGameOpening::openingsAreKeptWithTheIndex()
{
    for (const int games : {3, 5000}) {
        write(tests::pgnOf(games), path());
        const IndexPtr built = indexWith(source(), twoNames());
        QVERIFY(index::findFacts(*built, {}));
        QVERIFY(cache().save(*built));
        const IndexPtr loaded = cache().load(source(), {}, twoNames());
        QVERIFY(loaded && tests::isSame(*loaded, *built));
        QCOMPARE(nameOf(*loaded, 0), u"King's Pawn"_s);
        QCOMPARE(nameOf(*loaded, 1), u"-"_s);
    }
}

void TestGameOpening::otherTablesMakeOnlyTheOpeningsUnknown()
{
    for (const int games : {3, 5000}) {
        write(tests::pgnOf(games), path());
        const IndexPtr built = indexWith(source(), twoNames());
        QVERIFY(index::findFacts(*built, {}));
        QVERIFY(cache().save(*built));
        for (const Table& table : {otherNames(), Table()}) {
            const IndexPtr loaded = cache().load(source(), {}, table);
            QVERIFY(loaded);
            for (int game = 0; game < games; ++game) {
                QVERIFY(!loaded->facts(game).opening.isSought());
                index::EntryFacts facts = loaded->facts(game);
                facts.opening = built->facts(game).opening;
                QVERIFY(facts == built->facts(game));
            }
            int told = 0;
            index::FactsOptions options;
            options.found = [&](int first, int last) { told += last - first + 1; };
            QVERIFY(index::findFacts(*loaded, options));
            QCOMPARE(told, games);
            QCOMPARE(nameOf(*loaded, 0), table ? u"Open Game"_s : u"-"_s);
            QCOMPARE(nameOf(*loaded, 1), u"-"_s);
        }
    }
}

void TestGameOpening::aGrowingFileKeepsItsTable()
{
    write("1. e4 c5 *\n\n", path());
    const IndexPtr before = indexWith(source(), twoNames());
    QVERIFY(index::findFacts(*before, {}));
    write("1. e4 c5 *\n\n1. e4 e5 *\n\n", path());
    const auto grown = before->source()->grown(files::Source::Growth::Whole);
    QVERIFY(grown.has_value());
    const IndexPtr now = index::continueIndex(*before, *grown);
    QVERIFY(index::findFacts(*now, {}));
    QCOMPARE(namesOf(*now), QStringList({u"Sicilian"_s, u"King's Pawn"_s}));
}

void TestGameOpening::anIndexWithoutTableHasNoOpenings()
{
    const IndexPtr index = indexWith(fourGames, nullptr);
    QVERIFY(index::ecoOf(*index, 0).isSought);
    QVERIFY(index::findFacts(*index, {}));
    QCOMPARE(namesOf(*index).join(u' '), QStringLiteral("- - - -"));
    QVERIFY(index->facts(0).isComplete());
}

PLYLINE_TEST(TestGameOpening)
#include "tst_game_opening.moc"
