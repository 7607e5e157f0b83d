#include <QtTest/QTest>

#include "core/index/facts_builder.h"
#include "core/rules/san.h"
#include "core/tree/tree_builder.h"
#include "tests/core/index/indexed_text.h"
#include "tests/core/tree/counted_games.h"
#include "tests/support/corpus.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using tree::MoveTree;
using tree::TreeOptions;

using IndexPtr = std::shared_ptr<const index::GameIndex>;

/// What the tree answers, beside games counted one by one.
class TestMoveTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAreThoseOfGamesCountedOneByOne_data();
    void answersAreThoseOfGamesCountedOneByOne();
    void aGameCountsOnceForItsFirstMove();
    void anExampleIsTheFirstGameOfTheFile();
    void transpositionsMeet();
    void rightsTellPositionsApart();
    void setUpGamesAndNullMovesAreCounted();
    void chess960CastlingIsCounted();
    void gamesThatBreakOffEndThere();
    void variationsAreNotCounted();
    void aPositionThatNobodyReachedHasNoMoves();
    void veryLongGamesAreCounted();
    void aStoppedQuestionEndsEarly();
};

namespace {

std::shared_ptr<const MoveTree> treeOf(const IndexPtr& index, const TreeOptions& options = {})
{
    const auto tree = tree::buildTree(index, options);
    return tree ? *tree : nullptr;
}

rules::Position positionOf(const char* fen)
{
    return rules::Position::fromSetup(*rules::fen::parse(fen)).value();
}

/// Says what was played, "Nf3 2, end 1". Asks in both ways: with every position counted in advance,
/// and with none.
std::string movesIn(const IndexPtr& index, const rules::Position& position)
{
    std::vector<std::string> texts;
    for (const int frequent : {1, 1000}) {
        TreeOptions options;
        options.limits.frequent = frequent;
        const tree::TreeAnswer answer = treeOf(index, options)->next(position);
        std::string& text = texts.emplace_back();
        for (const search::NextMove& next : answer.moves.sorted())
            text += next.san + ' ' + std::to_string(next.counts.games) + ", ";
        if (answer.moves.ended().games > 0)
            text += "end " + std::to_string(answer.moves.ended().games) + ", ";
        text.resize(text.size() - std::min<std::size_t>(2, text.size()));
    }
    return texts[0] == texts[1] ? texts[0] : texts[0] + " / " + texts[1];
}

} // namespace

void TestMoveTree::answersAreThoseOfGamesCountedOneByOne_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("games");
    QTest::addColumn<int>("frequent");
    QTest::addColumn<bool>("hasFacts");
    QTest::newRow("one segment") << "small/Fischer.pgn" << 16384 << 16 << true;
    QTest::newRow("many segments") << "small/twic1599_1000k.pgn" << 100 << 4 << true;
    QTest::newRow("before the second pass") << "small/lichess_db_1000k.pgn" << 70 << 8 << false;
    QTest::newRow("all counted in advance") << "small/world_matches.pgn" << 500 << 1 << true;
    QTest::newRow("none counted in advance") << "small/world_matches.pgn" << 300 << 9999 << true;
}

void TestMoveTree::answersAreThoseOfGamesCountedOneByOne()
{
    PLYLINE_NEEDS_CORPUS();
    QFETCH(QString, file);
    QFETCH(int, games);
    QFETCH(int, frequent);
    QFETCH(bool, hasFacts);
    const IndexPtr index =
        index::buildIndex(files::Source::open(corpusPath(file.toStdString())).value());
    if (hasFacts)
        index::findFacts(*index, {});
    TreeOptions options;
    options.limits.games = games;
    options.limits.frequent = frequent;
    const auto tree = treeOf(index, options);
    QVERIFY(tree && tree->isComplete());
    QCOMPARE(static_cast<int>(tree->segments().size()), (index->size() + games - 1) / games);
    const CountedGames counted(*index);
    Random random(20261128);
    int rare = 0;
    int deep = 0;
    for (int i = 0; i < 500; ++i) {
        const rules::Position& position = counted.positions()[static_cast<std::size_t>(
            random.below(static_cast<int>(counted.positions().size())))];
        const auto expected = counted.lines(position);
        QVERIFY(!expected.empty());
        const tree::TreeAnswer answer = tree->next(position, 1 + i % 3);
        QCOMPARE(linesOf(answer.moves), expected);
        QCOMPARE(answer.games, index->size());
        rare += counted.gamesAt(position) == 1 ? 1 : 0;
        deep += position.fullmoveNumber() > 30 ? 1 : 0;
    }
    QVERIFY(rare > 100);
    QVERIFY(deep > 50);
    QCOMPARE(linesOf(tree->next(rules::Position::start()).moves),
             counted.lines(rules::Position::start()));
}

void TestMoveTree::aGameCountsOnceForItsFirstMove()
{
    const IndexPtr index = indexOf("1. Nf3 Nf6 2. Ng1 Ng8 3. e4 *\n\n1. e4 *\n");
    QCOMPARE(movesIn(index, rules::Position::start()), std::string("Nf3 1, e4 1"));
}

void TestMoveTree::anExampleIsTheFirstGameOfTheFile()
{
    std::string text;
    for (int i = 0; i < 12; ++i)
        text += i < 7 ? "1. e4 e5 *\n\n" : "1. Nf3 Nf6 2. Ng1 Ng8 3. e4 *\n\n1. e4 c5 *\n\n";
    TreeOptions options;
    options.limits.games = 3;
    options.limits.frequent = 2;
    const auto tree = treeOf(indexOf(text), options);
    auto position = rules::Position::start();
    const auto first = tree->next(position).moves.sorted();
    QCOMPARE(first.size(), std::size_t{2});
    QCOMPARE(first[0].san, std::string("e4"));
    QCOMPARE(std::pair(first[0].entry, first[0].ply), std::pair(0, 1));
    QCOMPARE(std::pair(first[1].entry, first[1].ply), std::pair(7, 1));
    position.play(rules::San::parse("Nf3")->resolve(position).value());
    const auto reply = tree->next(position).moves.sorted();
    QCOMPARE(reply.size(), std::size_t{1});
    QCOMPARE(std::pair(reply[0].entry, reply[0].ply), std::pair(7, 2));
}

void TestMoveTree::transpositionsMeet()
{
    const IndexPtr index = indexOf("1. Nf3 d5 2. d4 Nf6 *\n\n1. d4 d5 2. Nf3 Nf6 *\n\n"
                                   "1. d4 d5 2. Nf3 e6 *\n\n1. d4 d5 2. c4 *\n");
    const auto position =
        positionOf("rnbqkbnr/ppp1pppp/8/3p4/3P4/5N2/PPP1PPPP/RNBQKB1R b KQkq - 1 2");
    QCOMPARE(movesIn(index, position), std::string("Nf6 2, e6 1"));
}

void TestMoveTree::rightsTellPositionsApart()
{
    // The second game has lost its castling rights, the third may capture en passant.
    const IndexPtr index = indexOf("1. e4 e5 2. Nf3 Nf6 3. Bc4 Bc5 4. O-O *\n\n"
                                   "1. e4 e5 2. Nf3 Nf6 3. Ke2 Bc5 4. Ke1 Bf8 5. Bc4 Bc5 6. d3 "
                                   "*\n\n1. e4 a6 2. e5 d5 3. exd6 *\n\n"
                                   "1. e4 d6 2. e5 d5 3. d4 a6 4. h3 *\n\n"
                                   "1. e3 d5 2. e4 a6 3. e5 *\n\n1. e4 d5 2. e5 a6 3. Nf3 *\n");
    QCOMPARE(movesIn(index, positionOf("rnbqk2r/pppp1ppp/5n2/2b1p3/2B1P3/5N2/PPPP1PPP/RNBQK2R w "
                                       "KQkq - 6 4")),
             std::string("O-O 1"));
    QCOMPARE(movesIn(index, positionOf("rnbqk2r/pppp1ppp/5n2/2b1p3/2B1P3/5N2/PPPP1PPP/RNBQK2R w "
                                       "kq - 6 4")),
             std::string("d3 1"));
    const char* const possible = "rnbqkbnr/1pp1pppp/p7/3pP3/8/8/PPPP1PPP/RNBQKBNR w KQkq d6 0 3";
    const char* const gone = "rnbqkbnr/1pp1pppp/p7/3pP3/8/8/PPPP1PPP/RNBQKBNR w KQkq - 0 3";
    QCOMPARE(movesIn(index, positionOf(possible)), std::string("exd6 1"));
    QCOMPARE(movesIn(index, positionOf(gone)), std::string("Nf3 1"));
    // A double step that nobody can capture is the same position with and without its square.
    QCOMPARE(movesIn(index, positionOf("rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq e3 "
                                       "0 1")),
             movesIn(index, positionOf("rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq - "
                                       "0 1")));
}

void TestMoveTree::setUpGamesAndNullMovesAreCounted()
{
    const IndexPtr index =
        indexOf("[FEN \"4k3/P7/8/8/8/8/8/4K3 w - - 0 1\"]\n\n1. a8=Q+ Kd7 *\n\n"
                "[FEN \"4k3/P7/8/8/8/8/8/4K3 w - - 9 40\"]\n\n40. a8=N *\n\n"
                "[FEN \"4k3/P7/8/8/8/8/8/4K3 w - - 9 40\"]\n\n40. -- Kd7 41. a8=N *\n\n"
                "[FEN \"4k3/P7/8/8/8/8/8/4K3 w - - 0 1\"]\n\n*\n\n"
                "[FEN \"4k3/P7/8/8/8/8/8/4K3 w - - 0 1\"]\n\n"
                "[FEN \"no board\"]\n\n1. e4 *\n\n1. d4 *\n");
    QCOMPARE(movesIn(index, positionOf("4k3/P7/8/8/8/8/8/4K3 w - - 0 1")),
             std::string("-- 1, a8=N 1, a8=Q+ 1, end 2"));
    QCOMPARE(movesIn(index, positionOf("4k3/P7/8/8/8/8/8/4K3 b - - 0 1")), std::string("Kd7 1"));
    QCOMPARE(movesIn(index, rules::Position::start()), std::string("d4 1"));
}

void TestMoveTree::chess960CastlingIsCounted()
{
    const std::string tags = "[Variant \"Chess960\"]\n[SetUp \"1\"]\n[FEN "
                             "\"nqbbrnkr/pppppppp/8/8/8/8/PPPPPPPP/NQBBRNKR w HEhe - 0 1\"]\n\n";
    const IndexPtr index =
        indexOf(tags + "1. Ng3 Ng6 2. O-O O-O *\n\n" + tags + "1. Ng3 Ng6 2. a3 O-O *\n");
    QCOMPARE(movesIn(index, positionOf("nqbbr1kr/pppppppp/6n1/8/8/6N1/PPPPPPPP/NQBBR1KR w HEhe - "
                                       "2 2")),
             std::string("O-O 1, a3 1"));
    QCOMPARE(movesIn(index, positionOf("nqbbr1kr/pppppppp/6n1/8/8/6N1/PPPPPPPP/NQBBRRK1 b he - "
                                       "3 2")),
             std::string("O-O 1"));
}

void TestMoveTree::gamesThatBreakOffEndThere()
{
    const IndexPtr index = indexOf("1. e4 Qh9 2. d4 *\n\n1. e4 e5 *\n\n1. e4 ? *\n");
    auto position = rules::Position::start();
    position.play(rules::San::parse("e4")->resolve(position).value());
    QCOMPARE(movesIn(index, position), std::string("e5 1, end 2"));
}

void TestMoveTree::variationsAreNotCounted()
{
    const IndexPtr index = indexOf("1. e4 (1. d4 d5) (1. c4) 1... e5 {1... c5} *\n");
    QCOMPARE(movesIn(index, rules::Position::start()), std::string("e4 1"));
}

void TestMoveTree::aPositionThatNobodyReachedHasNoMoves()
{
    const IndexPtr index = indexOf("1. e4 e5 *\n\n1. e4 c5 *\n");
    QCOMPARE(movesIn(index, positionOf("4k3/8/8/8/8/8/8/4K3 w - - 0 1")), std::string());
}

void TestMoveTree::veryLongGamesAreCounted()
{
    std::string text = "1. e4 e5 ";
    for (int i = 0; i < tree::mostKeptPlies / 4; ++i)
        text += "Nf3 Nf6 Ng1 Ng8 ";
    const IndexPtr index = indexOf("1. e4 c5 *\n\n" + text + "d4 d5 *\n\n" + text + "*\n");
    auto position = rules::Position::start();
    QCOMPARE(movesIn(index, position), std::string("e4 3"));
    position.play(rules::San::parse("e4")->resolve(position).value());
    QCOMPARE(movesIn(index, position), std::string("e5 2, c5 1"));
    for (const char* move : {"e5", "d4"})
        position.play(rules::San::parse(move)->resolve(position).value());
    QCOMPARE(movesIn(index, position), std::string("d5 1"));
}

void TestMoveTree::aStoppedQuestionEndsEarly()
{
    std::string text;
    for (int i = 0; i < 200; ++i)
        text += "1. e4 e5 *\n\n";
    TreeOptions options;
    options.limits.frequent = 1000;
    const auto tree = treeOf(indexOf(text), options);
    std::stop_source stop;
    QCOMPARE(tree->next(rules::Position::start(), 1, stop.get_token()).moves.total().games,
             std::int64_t{200});
    stop.request_stop();
    QCOMPARE(tree->next(rules::Position::start(), 1, stop.get_token()).moves.total().games,
             std::int64_t{0});
}

PLYLINE_EVENT_TEST(TestMoveTree)
#include "tst_move_tree.moc"
