#include <QtTest/QTest>

#include "core/tree/tree_builder.h"
#include "tests/core/index/indexed_text.h"
#include "tests/core/tree/counted_games.h"
#include "tests/support/test.h"

#include <mutex>
#include <sstream>

using namespace plyline;
using namespace plyline::tests;
using tree::MoveTree;
using tree::TreeOptions;

using TreePtr = std::shared_ptr<const MoveTree>;

/// How a tree is made: by how many threads, after a stop, and when the file has grown.
class TestTreeBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyNumberOfThreadsMakesTheSameTree();
    void growingTreesAreReported();
    void aStoppedTreeGoesOn();
    void aGrownFileKeepsWhatIsTheSame();
    void aRewrittenGameIsCountedAnew();
    void largeGamesStandAlone();
    void anEmptyFileHasAnEmptyTree();
};

namespace {

std::string gamesText(int games, int from = 0)
{
    constexpr const char* moves[] = {"e4 e5", "d4 d5", "c4 e5", "Nf3 d5", "e4 c5"};
    std::ostringstream text;
    for (int i = from; i < from + games; ++i)
        text << "[Round \"" << i << "\"]\n[Result \"" << (i % 3 == 0 ? "1-0" : "0-1")
             << "\"]\n\n1. " << moves[i % 5] << (i % 3 == 0 ? " 1-0\n\n" : " 0-1\n\n");
    return text.str();
}

TreeOptions small(int games)
{
    TreeOptions options;
    options.limits.games = games;
    options.limits.frequent = 3;
    return options;
}

std::string bytesOf(const MoveTree& tree)
{
    std::string bytes;
    for (const tree::TreeSegment& segment : tree.segments())
        bytes += segment.bytes();
    return bytes;
}

/// The segments of both that are the same piece of memory.
int sharedSegments(const MoveTree& a, const MoveTree& b)
{
    int shared = 0;
    for (const tree::TreeSegment& segment : a.segments()) {
        for (const tree::TreeSegment& other : b.segments())
            shared += segment.bytes().data() == other.bytes().data() ? 1 : 0;
    }
    return shared;
}

} // namespace

void TestTreeBuilder::anyNumberOfThreadsMakesTheSameTree()
{
    const auto index = indexOf(gamesText(205));
    for (const int games : {10, 1000}) { // in a file, and in memory
        TreeOptions options = small(games);
        options.threads = 1;
        const TreePtr one = tree::buildTree(index, options).value();
        QCOMPARE(one->games(), 205);
        for (int threads = 2; threads <= 4; ++threads) {
            options.threads = threads;
            const TreePtr many = tree::buildTree(index, options).value();
            QVERIFY(bytesOf(*many) == bytesOf(*one));
        }
    }
}

void TestTreeBuilder::growingTreesAreReported()
{
    const auto index = indexOf(gamesText(100));
    TreeOptions options = small(10);
    options.interval = {};
    std::vector<int> games;
    bool areRight = true;
    options.grown = [&](const TreePtr& tree) {
        games.push_back(tree->games());
        const auto answer = tree->next(rules::Position::start());
        areRight = areRight && !tree->isComplete() == (tree->games() < 100) &&
                   answer.games == tree->games() && answer.moves.total().games == tree->games();
    };
    QVERIFY(tree::buildTree(index, options));
    QCOMPARE(games.size(), std::size_t{10});
    QVERIFY(std::is_sorted(games.begin(), games.end()));
    QVERIFY(areRight);
}

void TestTreeBuilder::aStoppedTreeGoesOn()
{
    const auto index = indexOf(gamesText(100));
    TreeOptions options = small(10);
    options.threads = 1;
    options.interval = {};
    std::stop_source stop;
    options.grown = [&](const TreePtr& tree) {
        if (tree->games() >= 40)
            stop.request_stop();
    };
    const TreePtr part = tree::buildTree(index, options, stop.get_token()).value();
    QCOMPARE(part->games(), 40);
    QVERIFY(!part->isComplete());
    options.grown = nullptr;
    options.before = part;
    const TreePtr whole = tree::buildTree(index, options).value();
    QVERIFY(whole->isComplete());
    QCOMPARE(sharedSegments(*part, *whole), 4);
    QVERIFY(bytesOf(*whole) == bytesOf(*tree::buildTree(index, small(10)).value()));
}

void TestTreeBuilder::aGrownFileKeepsWhatIsTheSame()
{
    TreeOptions options = small(10);
    const TreePtr before = tree::buildTree(indexOf(gamesText(35)), options).value();
    const auto grown = indexOf(gamesText(48));
    options.before = before;
    const TreePtr after = tree::buildTree(grown, options).value();
    QCOMPARE(after->games(), 48);
    QCOMPARE(sharedSegments(*before, *after), 3);
    QVERIFY(bytesOf(*after) == bytesOf(*tree::buildTree(grown, small(10)).value()));
}

void TestTreeBuilder::aRewrittenGameIsCountedAnew()
{
    TreeOptions options = small(10);
    const std::string text = gamesText(30);
    const TreePtr before = tree::buildTree(indexOf(text), options).value();
    std::string rewritten = text; // as long as before
    rewritten.replace(rewritten.find("d4 d5"), 5, "c4 c5");
    options.before = before;
    const TreePtr after = tree::buildTree(indexOf(rewritten), options).value();
    QCOMPARE(sharedSegments(*before, *after), 2);
    const auto moves = after->next(rules::Position::start()).moves.sorted();
    QCOMPARE(moves[1].san, std::string("c4"));
    QCOMPARE(moves[1].counts.games, std::int64_t{7});
}

void TestTreeBuilder::largeGamesStandAlone()
{
    TreeOptions options;
    options.limits.text = 400;
    const std::string comment = "{" + std::string(1000, 'x') + "}";
    const auto index = indexOf(gamesText(2) + "1. e4 " + comment + " *\n\n" + gamesText(2));
    const TreePtr tree = tree::buildTree(index, options).value();
    std::vector<int> games;
    for (const tree::TreeSegment& segment : tree->segments())
        games.push_back(segment.range().games);
    QCOMPARE(games, (std::vector<int>{2, 1, 2}));
    QCOMPARE(tree->next(rules::Position::start()).moves.total().games, std::int64_t{5});
}

void TestTreeBuilder::anEmptyFileHasAnEmptyTree()
{
    const TreePtr tree = tree::buildTree(indexOf(""), {}).value();
    QCOMPARE(tree->games(), 0);
    QVERIFY(tree->isComplete());
    QCOMPARE(tree->next(rules::Position::start()).moves.total().games, std::int64_t{0});
}

PLYLINE_EVENT_TEST(TestTreeBuilder)
#include "tst_tree_builder.moc"
