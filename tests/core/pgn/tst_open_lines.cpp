#include <QtTest/QTest>

#include "tests/core/pgn/reading.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;
using game::LineId;

class TestOpenLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlaceThatWasLetGoIsRecordedAgain();
    void everyLineGoesOnWhereItStood();
    void aGameKeepsABoundedNumberOfLines();
    void aGameKeepsABoundedNumberOfAnnotations();
    void aGameKeepsABoundedNumberOfMoves();
    void aGameKeepsABoundedLengthOfTags();
};

/// Far deeper than places are kept: on the way back each line is played on.
void TestOpenLines::aPlaceThatWasLetGoIsRecordedAgain()
{
    constexpr int depth = 1000;
    std::string pgn = "Nf3 ";
    for (int i = 0; i < depth; ++i)
        pgn += i % 2 == 0 ? "Nf6 Ng1 Ng8 Nf3 (Nc3 " : "Nf6 Nb1 Ng8 Nc3 (Nf3 ";
    pgn += "d5";
    for (int i = 0; i < depth; ++i)
        pgn += ") e5 ";
    const auto game = tests::gamesOf(pgn + "*").at(0);
    QCOMPARE(game->lines().size(), std::size_t{depth + 1});
    QCOMPARE(tests::codes(*game), std::string());
    for (int i = 0; i <= depth; ++i) {
        const auto sans = game::sanTexts(*game, LineId(i));
        QCOMPARE(sans.back(), std::string(i == depth ? "d5" : "e5"));
    }
}

/// Random trees: each line holds the moves of its text, whatever was opened and closed in between.
void TestOpenLines::everyLineGoesOnWhereItStood()
{
    const std::vector<std::string> shuffle = {"Nf3", "Nf6", "Ng1", "Ng8"};
    tests::Random random(227);
    for (int n = 0; n < 20; ++n) {
        std::vector<std::string> expected(1); // by line, from the game's start
        std::vector<std::size_t> open = {0};
        std::vector<int> plies = {0};
        std::vector<int> forks = {0}; // where the open lines began
        std::string pgn;
        for (int i = 0; i < 4000; ++i) {
            const bool mayFork = plies[open.back()] > forks.back();
            const int choice = random.below(8);
            if (mayFork && choice < 3) { // the same move again, on a line of its own
                const std::string& parent = expected[open.back()];
                const int ply = plies[open.back()] - 1;
                forks.push_back(ply);
                plies.push_back(ply);
                expected.push_back(parent.substr(0, parent.size() - 4));
                open.push_back(expected.size() - 1);
                pgn += "(";
            } else if (open.size() > 1 && choice == 3) {
                open.pop_back();
                forks.pop_back();
                pgn += ") ";
            } else {
                int& ply = plies[open.back()];
                const std::string& move = shuffle[static_cast<std::size_t>(ply++ % 4)];
                expected[open.back()] += move + " ";
                pgn += move + " ";
            }
        }
        const auto game = tests::gamesOf(pgn + std::string(open.size() - 1, ')') + " *").at(0);
        QCOMPARE(game->lines().size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const std::string sans = tests::sans(*game, static_cast<int>(i));
            QCOMPARE(sans.empty() ? sans : sans + " ", expected[i]);
        }
        QCOMPARE(tests::codes(*game), std::string());
    }
}

void TestOpenLines::aGameKeepsABoundedNumberOfLines()
{
    std::string pgn;
    for (int i = 0; i < 140'000; ++i)
        pgn += "e4 (";
    const auto game = tests::gamesOf(pgn).at(0);
    QCOMPARE(game->lines().size(), std::size_t{1} << 17);
    QVERIFY(tests::codes(*game).find("game-too-large") != std::string::npos);
    // The main line is kept behind variations that are not.
    std::string flat = "1. e4 ";
    for (int i = 0; i < 140'000; ++i)
        flat += "(d4)";
    QCOMPARE(tests::sans(*tests::gamesOf(flat + " e5 2. Nf3 *").at(0)), std::string("e4 e5 Nf3"));
}

void TestOpenLines::aGameKeepsABoundedNumberOfAnnotations()
{
    std::string pgn = "1. e4 ";
    for (int i = 0; i < 1'100'000; ++i)
        pgn += "{}";
    const auto game = tests::gamesOf(pgn + " e5 *").at(0);
    QCOMPARE(game->mainLine().annotations.items().size(), std::size_t{1} << 20);
    QCOMPARE(tests::sans(*game), std::string("e4 e5"));
    QCOMPARE(tests::codes(*game), std::string("game-too-large"));
}

void TestOpenLines::aGameKeepsABoundedNumberOfMoves()
{
    std::string pgn;
    for (int i = 0; i < 70'000; ++i)
        pgn += "Nf3 Nf6 Ng1 Ng8 ";
    const auto game = tests::gamesOf(pgn + "*").at(0);
    QCOMPARE(game->mainLine().log.size(), 1 << 18);
    QCOMPARE(tests::codes(*game), std::string("game-too-large"));
}

void TestOpenLines::aGameKeepsABoundedLengthOfTags()
{
    // Cut between two characters, not inside one.
    std::string value = "x";
    while (value.size() < 1'100'000)
        value += "\xe2\x99\x98";
    const auto game = tests::gamesOf("[Event \"" + value + "\"]\n\n1. e4 *").at(0);
    const auto kept = game->tags().find("Event");
    QVERIFY(kept && kept->size() > (1u << 20) - 4 && kept->size() <= 1u << 20);
    QVERIFY(value.starts_with(*kept));
    QVERIFY(isValidUtf8(*kept));
    QCOMPARE(tests::codes(*game), std::string("game-too-large"));
    std::string many;
    for (int i = 0; i < 20; ++i)
        many += "[T" + std::to_string(i) + " \"" + value + "\"]\n";
    const auto heavy = tests::gamesOf(many + "\n1. e4 *").at(0);
    QCOMPARE(heavy->tags().all().size(), std::size_t{15});
    QCOMPARE(tests::sans(*heavy), std::string("e4"));
}

PLYLINE_EVENT_TEST(TestOpenLines)
#include "tst_open_lines.moc"
