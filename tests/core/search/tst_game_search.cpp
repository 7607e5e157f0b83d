#include <QtTest/QTest>

#include "core/index/index_builder.h"
#include "core/rules/fen.h"
#include "core/search/game_search.h"
#include "core/search/pattern.h"
#include "tests/core/search/queries.h"
#include "tests/core/search/searching.h"
#include "tests/support/corpus.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using rules::Color;
using rules::Role;
using rules::Square;
using search::Manoeuvre;
using search::Match;
using search::PositionQuery;
using search::SearchOptions;
using search::SquareContents;

class TestGameSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExactPositionIsFoundHoweverItCameAbout();
    void rightsThatAreNotSeenDoNotCount();
    void anyNumberOfThreadsFindsTheSame();
    void aScopeIsSearchedInItsOrder();
    void pliesOfOneGameAreThoseOfTheSearch();
    void variationsAreSearchedWhenAsked_data();
    void variationsAreSearchedWhenAsked();
    void variationsOfTheCorpusAreThoseOfEachLine();
    void nextMovesOfVariationsAreThoseOfTheirLines();
    void capturesUpToTheLastByteAreFound_data();
    void capturesUpToTheLastByteAreFound();
    void aStopIsHeard();
};

void TestGameSearch::anExactPositionIsFoundHoweverItCameAbout()
{
    const auto index = indexOf("1. d4 Nf6 2. c4 e6 3. Nc3 *\n\n1. c4 e6 2. Nc3 Nf6 3. d4 *\n\n"
                               "1. e4 *\n\n1. c4 Nf6 2. Nc3 e6 3. e4 *\n");
    const auto setup =
        rules::fen::parse("rnbqkb1r/pppp1ppp/4pn2/8/2PP4/2N5/PP2PPPP/R1BQKBNR b KQkq");
    const auto query = PositionQuery::exactly(*setup);
    QVERIFY(query.isExact());
    const std::vector<Match> matches = {{0, 5}, {1, 5}};
    QVERIFY(found(index, query, SearchOptions::Plies::All, 1) == matches);
    // The same board with the other side to move is another position.
    auto other = *setup;
    other.turn = Color::White;
    QVERIFY(found(index, PositionQuery::exactly(other), SearchOptions::Plies::All, 1).empty());
}

void TestGameSearch::rightsThatAreNotSeenDoNotCount()
{
    // Both rooks and kings are back, the rights are gone.
    const auto index = indexOf("1. e4 e5 2. Ke2 Ke7 3. Ke1 Ke8 *\n");
    const auto setup =
        rules::fen::parse("rnbqkbnr/pppp1ppp/8/4p3/4P3/8/PPPP1PPP/RNBQKBNR w KQkq e6");
    const std::vector<Match> matches = {{0, 2}, {0, 6}};
    QVERIFY(found(index, PositionQuery::exactly(*setup), SearchOptions::Plies::All, 1) == matches);
}

void TestGameSearch::anyNumberOfThreadsFindsTheSame()
{
    PLYLINE_NEEDS_CORPUS();
    const auto index =
        index::buildIndex(files::Source::open(corpusPath("small/twic1599_1000k.pgn")).value());
    QVERIFY(index->size() > 3 * 256); // several parts for each thread
    PositionQuery query;
    query.manoeuvre.emplace();
    query.manoeuvre->piece = SquareContents::only({Color::White, Role::Knight});
    query.manoeuvre->to = *Square::parse("d5");
    query.alsoMirrored = true;
    const auto one = found(index, query, SearchOptions::Plies::All, 1);
    QVERIFY(!one.empty());
    for (int threads = 2; threads <= 4; ++threads)
        QVERIFY(found(index, query, SearchOptions::Plies::All, threads) == one);
}

void TestGameSearch::aScopeIsSearchedInItsOrder()
{
    const auto index = indexOf("1. e4 *\n\n1. d4 *\n\n1. e4 e5 *\n\n1. e4 c5 *\n");
    PositionQuery query;
    query.pattern.emplace();
    query.pattern->set(*Square::parse("e4"), SquareContents::any(Color::White));
    std::vector<Match> matches;
    const auto scope = std::make_shared<const std::vector<int>>(std::vector<int>{3, 1, 0});
    const auto end =
        search::search({index, scope}, query, {},
                       [&](const std::vector<Match>& more, const search::SearchProgress&) {
                           matches.insert(matches.end(), more.begin(), more.end());
                       });
    const std::vector<Match> wanted = {{3, 1}, {0, 1}};
    QVERIFY(matches == wanted);
    QCOMPARE(end.progress.games, 3);
    QCOMPARE(end.progress.matches, std::int64_t{2});
}

void TestGameSearch::pliesOfOneGameAreThoseOfTheSearch()
{
    const auto index = indexOf("1. e4 e5 2. Nf3 (2. Nc3 Nf6 3. Nd5) Nc6 3. Ng1 Nb8 4. Nf3 *\n");
    PositionQuery query;
    query.manoeuvre = {SquareContents::only({Color::White, Role::Knight}), *Square::parse("g1"),
                       *Square::parse("f3"), Manoeuvre::Length::OneMove};
    const auto game = gameOf(*index, 0);
    const std::vector<game::Ply> plies = {game::Ply(3), game::Ply(7)};
    QVERIFY(search::matchingPlies(*game, game::LineId::main(), query) == plies);
    query.manoeuvre = {SquareContents::anyPiece(), *Square::parse("b1"), *Square::parse("d5"),
                       Manoeuvre::Length::SeveralMoves};
    QVERIFY(search::matchingPlies(*game, game::LineId::main(), query).empty());
    QVERIFY(search::matchingPlies(*game, game::LineId(1), query) ==
            std::vector<game::Ply>{game::Ply(5)});
}

void TestGameSearch::variationsAreSearchedWhenAsked_data()
{
    QTest::addColumn<QByteArray>("fen");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("ply");
    QTest::newRow("at the fork") << QByteArray("rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b")
                                 << 0 << 1;
    QTest::newRow("first move of a variation")
        << QByteArray("rnbqkbnr/pp1ppppp/8/2p5/4P3/8/PPPP1PPP/RNBQKBNR w") << 1 << 2;
    QTest::newRow("end of a variation")
        << QByteArray("rnbqkbnr/pp2pppp/3p4/2p5/3PP3/5N2/PPP2PPP/RNBQKB1R b") << 1 << 5;
    QTest::newRow("variation in a variation")
        << QByteArray("rnbqkbnr/pp1ppppp/8/2p5/2P1P3/8/PP1P1PPP/RNBQKBNR b") << 2 << 3;
}

void TestGameSearch::variationsAreSearchedWhenAsked()
{
    QFETCH(QByteArray, fen);
    QFETCH(int, line);
    QFETCH(int, ply);
    const auto index = indexOf("1. e4 e5 (1... c5 2. Nf3 (2. c4) d6 3. d4) 2. Nf3 *\n");
    const auto query = PositionQuery::exactly(*rules::fen::parse(fen.toStdString()));
    const std::vector<Match> wanted = {{0, ply, game::LineId(line)}};
    QVERIFY(found(index, query, SearchOptions::Plies::All, 1, true) == wanted);
    QCOMPARE(found(index, query).size(), line == 0 ? std::size_t{1} : std::size_t{0});
    // What is known of the main line's end says nothing of a variation.
    index::EntryFacts facts;
    facts.plies = 3;
    index->setFacts(0, facts);
    QVERIFY(found(index, query, SearchOptions::Plies::First, 1, true) == wanted);
}

/// Line for line what `matchingPlies` finds, but each shared position once.
void TestGameSearch::variationsOfTheCorpusAreThoseOfEachLine()
{
    const auto source = files::Source::open(PLYLINE_TEST_DATA "/faults-beside-the-main-line.pgn");
    QVERIFY(source);
    const auto index = index::buildIndex(*source);
    PositionQuery query;
    query.manoeuvre = {SquareContents::any(Color::White), std::nullopt, std::nullopt,
                       Manoeuvre::Length::OneMove};
    std::vector<Match> wanted;
    bool hasVariations = false;
    for (int entry = 0; entry < index->size(); ++entry) {
        const auto game = gameOf(*index, entry);
        for (const game::Line& line : game->lines()) {
            hasVariations |= !line.id.isMain();
            for (const game::Ply ply : search::matchingPlies(*game, line.id, query)) {
                if (line.id.isMain() || ply > line.forkPly)
                    wanted.push_back({entry, ply.number(), line.id});
            }
        }
    }
    QVERIFY(hasVariations);
    QVERIFY(!wanted.empty());
    QVERIFY(found(index, query, SearchOptions::Plies::All, 2, true) == wanted);
}

void TestGameSearch::nextMovesOfVariationsAreThoseOfTheirLines()
{
    const auto index = indexOf("[Result \"1-0\"]\n\n1. e4 e5 (1... c5 2. Nf3 d6) 2. Nf3 1-0\n\n"
                               "1. Nf3 c5 2. e4 *\n");
    const auto setup =
        rules::fen::parse("rnbqkbnr/pp1ppppp/8/2p5/4P3/5N2/PPPP1PPP/RNBQKB1R b KQkq");
    SearchOptions options;
    options.withVariations = true;
    options.withNextMoves = true;
    const auto end =
        search::search({index, nullptr}, PositionQuery::exactly(*setup), options,
                       [](const std::vector<Match>&, const search::SearchProgress&) {});
    const auto moves = end.nextMoves.sorted();
    QCOMPARE(moves.size(), std::size_t{1});
    QCOMPARE(moves[0].san, std::string("d6"));
    QCOMPARE(moves[0].counts.with(game::Outcome::WhiteWins), std::int64_t{1});
    QCOMPARE(end.nextMoves.ended().games, std::int64_t{1});
}

void TestGameSearch::capturesUpToTheLastByteAreFound_data()
{
    QTest::addColumn<QByteArray>("moves");
    QTest::newRow("as short as it can be written") << QByteArray("ed ed cd cd");
    QTest::newRow("numbered") << QByteArray("1.ed ed 2.cd cd");
    QTest::newRow("in the standard's form") << QByteArray("1. exd5 exd5 2. cxd5 cxd5 *\n");
    QTest::newRow("long") << QByteArray("1. e4xd5 e6xd5 2. c4xd5 c6xd5 1-0");
}

void TestGameSearch::capturesUpToTheLastByteAreFound()
{
    QFETCH(QByteArray, moves);
    const QByteArray text =
        "[SetUp \"1\"]\n[FEN \"7k/8/2p1p3/3p4/2P1P3/8/8/K7 w - - 0 1\"]\n\n" + moves;
    const auto index = indexOf(text.toStdString());
    const char* positions[] = {"7k/8/2p1p3/3p4/2P1P3/8/8/K7 w", "7k/8/2p1p3/3P4/2P5/8/8/K7 b",
                               "7k/8/2p5/3p4/2P5/8/8/K7 w", "7k/8/2p5/3P4/8/8/8/K7 b",
                               "7k/8/8/3p4/8/8/8/K7 w"};
    for (int ply = 0; ply <= 4; ++ply) {
        const auto query = PositionQuery::exactly(*rules::fen::parse(positions[ply]));
        const std::vector<Match> matches = {{0, ply}};
        QVERIFY2(found(index, query) == matches, positions[ply]);
    }
    PositionQuery left;
    left.material = material("KvKP").material;
    QVERIFY(found(index, left) == std::vector<Match>({{0, 4}}));
}

void TestGameSearch::aStopIsHeard()
{
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += "1. e4 e5 2. Nf3 *\n\n";
    const auto index = indexOf(text);
    std::stop_source stop;
    int told = 0;
    const auto end = search::search(
        {index, nullptr}, PositionQuery(), {},
        [&](const std::vector<Match>&, const search::SearchProgress&) {
            ++told;
            stop.request_stop();
        },
        stop.get_token());
    QVERIFY(told >= 1);
    QVERIFY(end.progress.gamesDone < index->size());
}

PLYLINE_EVENT_TEST(TestGameSearch)
#include "tst_game_search.moc"
