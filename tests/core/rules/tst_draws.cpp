#include <QtTest/QtTest>

#include "core/rules/draws.h"
#include "core/rules/san.h"
#include "tests/core/rules/positions.h"
#include "tests/support/test.h"

#include <vector>

using namespace plyline;

class TestDraws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPositionIsCountedEachTimeItComesAbout();
    void aLostRightMakesAnotherPosition();
    void fiftyAndSeventyFiveMovesAreCountedInPlies();
};

namespace {

/// How often the position after each move has come about.
std::vector<int> counts(std::string_view fen, const std::vector<std::string_view>& sans)
{
    rules::Position position = tests::position(fen);
    rules::RepetitionCounter counter(position);
    std::vector<int> found;
    for (const std::string_view text : sans) {
        position.play(*rules::San::parse(text)->resolve(position));
        found.push_back(counter.add(position));
    }
    return found;
}

} // namespace

void TestDraws::aPositionIsCountedEachTimeItComesAbout()
{
    const std::vector<int> found =
        counts("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1",
               {"Nf3", "Nf6", "Ng1", "Ng8", "Nf3", "Nf6", "Ng1", "Ng8", "e4", "Nf6"});
    QCOMPARE(found, (std::vector<int>{1, 1, 1, 2, 2, 2, 2, 3, 1, 1}));
}

void TestDraws::aLostRightMakesAnotherPosition()
{
    const std::vector<int> found =
        counts("r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1", {"Rb1", "Rb8", "Ra1", "Ra8", "Rb1", "Rb8"});
    QCOMPARE(found, (std::vector<int>{1, 1, 1, 1, 1, 2}));
}

void TestDraws::fiftyAndSeventyFiveMovesAreCountedInPlies()
{
    QVERIFY(!rules::isFiftyMoves(tests::position("4k3/8/8/8/8/8/8/R3K3 w - - 99 90")));
    QVERIFY(rules::isFiftyMoves(tests::position("4k3/8/8/8/8/8/8/R3K3 w - - 100 90")));
    QVERIFY(!rules::isSeventyFiveMoves(tests::position("4k3/8/8/8/8/8/8/R3K3 w - - 149 90")));
    QVERIFY(rules::isSeventyFiveMoves(tests::position("4k3/8/8/8/8/8/8/R3K3 w - - 150 90")));
    // Mate comes before the count.
    QVERIFY(!rules::isSeventyFiveMoves(tests::position("R3k3/8/4K3/8/8/8/8/8 b - - 150 90")));
}

PLYLINE_TEST(TestDraws)
#include "tst_draws.moc"
