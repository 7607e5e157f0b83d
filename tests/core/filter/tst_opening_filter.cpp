#include <QtTest/QTest>

#include "core/analysis/opening_reader.h"
#include "core/filter/completions.h"
#include "core/filter/game_filter.h"
#include "core/filter/game_order.h"
#include "core/index/facts_builder.h"
#include "core/index/index_builder.h"
#include "core/index/main_line_player.h"
#include "tests/support/test.h"

using namespace plyline;
using filter::Filter;
using filter::GameFilter;
using IndexPtr = std::shared_ptr<const index::GameIndex>;
using Games = std::vector<int>;

namespace {

IndexPtr fiveGames()
{
    analysis::OpeningTableBuilder builder;
    builder.add("B20\tSicilian Defense\te4 c5\n"
                "B50\tSicilian Defense: Modern Variations\te4 c5 Nf3 d6\n"
                "D80\tGr\xC3\xBCnfeld Defense\td4 Nf6 c4 g6 Nc3 d5\n"
                "C20\tKing's Pawn Game\te4 e5\n");
    index::IndexOptions options;
    options.openings = builder.finish();
    return index::buildIndex(
        files::Source::fromText("[White \"A\"]\n\n1. e4 c5 2. Nf3 d6 3. d4 *\n\n"
                                "[White \"B\"]\n[ECO \"B90\"]\n\n1. e4 e5 *\n\n"
                                "[White \"C\"]\n\n1. c4 g6 2. d4 Nf6 3. Nc3 d5 *\n\n"
                                "[White \"D\"]\n\n1. h4 *\n\n"
                                "[White \"E\"]\n[ECO \"?\"]\n\n1. e4 c5 2. c3 *\n\n",
                                "test"),
        {}, options);
}

IndexPtr fiveReadGames()
{
    auto index = fiveGames();
    index::findFacts(*index, {});
    return index;
}

Games matches(const IndexPtr& index, const char* query)
{
    return filter::filter(index, Filter::parse(query).value());
}

} // namespace

class TestOpeningFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openingsAreFoundByAnyPartOfTheirName_data();
    void openingsAreFoundByAnyPartOfTheirName();
    void gamesAreUndecidedUntilTheirMovesAreRead();
    void codesOfTagsAreDecidedAtOnce();
    void gamesAreOrderedByOpening();
    void openingsAreOffered();
};

void TestOpeningFilter::openingsAreFoundByAnyPartOfTheirName_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QList<int>>("games");
    QTest::newRow("family") << QByteArray("opening:sicilian") << QList<int>{0, 4};
    QTest::newRow("variation") << QByteArray("opening:modern") << QList<int>{0};
    QTest::newRow("several words") << QByteArray("opening:\"Defense: Modern V\"") << QList<int>{0};
    QTest::newRow("accents") << QByteArray("Opening=gruNFELD") << QList<int>{2};
    QTest::newRow("excluded") << QByteArray("-opening:defense") << QList<int>{1, 3};
    QTest::newRow("two terms") << QByteArray("opening:sicilian white:E") << QList<int>{4};
    QTest::newRow("no such name") << QByteArray("opening:najdorf") << QList<int>{};
    QTest::newRow("computed code") << QByteArray("eco:B20") << QList<int>{4};
    QTest::newRow("the file's code") << QByteArray("eco:B90") << QList<int>{1};
    QTest::newRow("not the code of the moves") << QByteArray("eco:C") << QList<int>{};
    QTest::newRow("codes of both kinds") << QByteArray("eco:B") << QList<int>{0, 1, 4};
    QTest::newRow("a code that is not") << QByteArray("-eco:B") << QList<int>{2, 3};
}

void TestOpeningFilter::openingsAreFoundByAnyPartOfTheirName()
{
    QFETCH(const QByteArray, query);
    QFETCH(const QList<int>, games);
    QCOMPARE(matches(fiveReadGames(), query), Games(games.begin(), games.end()));
}

void TestOpeningFilter::gamesAreUndecidedUntilTheirMovesAreRead()
{
    const IndexPtr index = fiveGames();
    const Filter query = Filter::parse("opening:sicilian").value();
    GameFilter filter;
    QCOMPARE(filter.run(index, query)->undecided, 5);
    for (const int game : {0, 1})
        index->setFacts(game, index::factsOf(*index, game));
    QCOMPARE(filter.run(index, query)->undecided, 3);
    QCOMPARE(filter.run(index, query)->games, Games{0});
    index::findFacts(*index, {});
    QCOMPARE(filter.run(index, query)->games, (Games{0, 4}));
    QCOMPARE(filter.run(index, Filter::parse("opening:\"sicilian d\"").value())->games,
             (Games{0, 4}));
}

void TestOpeningFilter::codesOfTagsAreDecidedAtOnce()
{
    const IndexPtr index = fiveGames();
    GameFilter filter;
    const auto answer = filter.run(index, Filter::parse("eco:B90").value());
    QCOMPARE(answer->games, Games{1});
    QCOMPARE(answer->undecided, 4);
    const auto both = filter.run(index, Filter::parse("eco:B90 white:B").value());
    QCOMPARE(both->games, Games{1});
    QCOMPARE(both->undecided, 0);
}

void TestOpeningFilter::gamesAreOrderedByOpening()
{
    const IndexPtr index = fiveReadGames();
    GameFilter filter;
    QVERIFY(filter.readTexts(*index, {}));
    const auto ordered = [&](filter::OrderKey key, bool isDescending) {
        return *inOrder(*index, {0, 1, 2, 3, 4}, {key, isDescending}, filter.texts());
    };
    QCOMPARE(ordered(filter::OrderKey::Opening, false), (Games{2, 1, 4, 0, 3}));
    QCOMPARE(ordered(filter::OrderKey::Opening, true), (Games{0, 4, 1, 2, 3}));
    QCOMPARE(ordered(filter::OrderKey::Eco, false), (Games{4, 0, 1, 2, 3}));
}

void TestOpeningFilter::openingsAreOffered()
{
    const IndexPtr index = fiveReadGames();
    GameFilter filter;
    QVERIFY(filter.readTexts(*index, {}));
    const auto offered = [&](const char* query) {
        const std::string_view text(query);
        QStringList all;
        for (const filter::Completion& one : filter::completions(
                 *index, filter.texts(), filter::typedTerm(text, text.size()), 10)) {
            all << QString::fromStdString(one.text) + QStringLiteral(" %1").arg(one.games);
            if (!Filter::parse(one.text) && one.games > 0)
                all << QStringLiteral("cannot be read");
        }
        return all;
    };
    QCOMPARE(offered("ope"), QStringList{QStringLiteral("opening: 0")});
    QCOMPARE(offered("opening:sic"),
             (QStringList{QStringLiteral("opening:\"Sicilian Defense\" 2"),
                          QStringLiteral("opening:\"Sicilian Defense: Modern Variations\" 1")}));
    QCOMPARE(offered("opening:def"),
             (QStringList{QStringLiteral("opening:\"Sicilian Defense\" 2"),
                          QStringLiteral("opening:\"Gr\u00FCnfeld Defense\" 1"),
                          QStringLiteral("opening:\"Sicilian Defense: Modern Variations\" 1")}));
    QCOMPARE(offered("eco:"),
             (QStringList{QStringLiteral("eco:B20 1"), QStringLiteral("eco:B50 1"),
                          QStringLiteral("eco:B90 1"), QStringLiteral("eco:D80 1")}));
}

PLYLINE_TEST(TestOpeningFilter)
#include "tst_opening_filter.moc"
