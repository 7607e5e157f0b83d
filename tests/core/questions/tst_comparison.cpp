#include <QtTest/QTest>

#include "core/questions/comparison.h"
#include "core/rules/fen.h"
#include "tests/core/game/games.h"
#include "tests/support/test.h"

#include <set>

using namespace plyline;
using game::LineId;
using game::Ply;
using questions::Transposition;
using replay::PieceChange;
using replay::PieceTable;
using replay::Replay;

namespace {

/// Board, side and rights as text: what the law of repetition compares, without a key.
std::string repeated(const Replay& replay, int ply)
{
    const auto position = rules::Position::fromSetup(replay.stateAt(Ply(ply)));
    std::string fen = rules::fen::write(position->setup());
    for (int i = 0; i < 2; ++i)
        fen.erase(fen.rfind(' '));
    return fen;
}

/// Which piece stands where, whatever its id.
std::multiset<std::string> placement(const PieceTable& table)
{
    std::multiset<std::string> rows;
    for (const replay::PieceRow& row : table.rows())
        rows.insert(rules::fenLetter({row.color, row.role}) + row.square.name());
    return rows;
}

std::multiset<std::string> changed(const PieceTable& before, const replay::Transition& transition)
{
    std::multiset<std::string> rows = placement(before);
    for (const PieceChange& change : transition.changes) {
        const auto text = [](const replay::PieceRow& row) {
            return rules::fenLetter({row.color, row.role}) + row.square.name();
        };
        if (change.before)
            rows.erase(rows.find(text(*change.before)));
        if (change.after)
            rows.insert(text(*change.after));
    }
    return rows;
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWayLeadsOverTheLastSharedPly();
    void theDifferenceLeadsFromOneToTheOtherAcrossLines();
    void theDifferenceLeadsFromOneToTheOtherAcrossGames();
    void keysAreEqualWhereThePositionsAre();
    void gamesPartAndMeetAsByHand();
    void partingsAreWhatAComparisonOfTextsSays();
    void ofGamesThatMeetAgainAndAgainTheFirstAreListed();
};

void TestComparison::theWayLeadsOverTheLastSharedPly()
{
    tests::Random random(307);
    const auto game = tests::randomGame(random, tests::variedFens[0], 60, 6);
    for (int n = 0; n < 300; ++n) {
        const Replay a(game, LineId(random.below(static_cast<int>(game->lines().size()))));
        const Replay b(game, LineId(random.below(static_cast<int>(game->lines().size()))));
        const Ply plyA(random.below(a.lastPly().number() + 1));
        const Ply plyB(random.below(b.lastPly().number() + 1));
        const questions::TreePath path = questions::pathBetween(a, plyA, b, plyB);
        // The owner of each event says where the two lines are one.
        int common = 0;
        while (common < std::min(plyA, plyB).number() &&
               game->owner(a.line(), Ply(common + 1)) == game->owner(b.line(), Ply(common + 1)))
            ++common;
        QCOMPARE(path.common.number(), common);
        QCOMPARE(path.back, plyA.number() - common);
        QCOMPARE(path.forth, plyB.number() - common);
        if (a.line() == b.line())
            QCOMPARE(path.events(), std::abs(plyA.number() - plyB.number()));
    }
}

void TestComparison::theDifferenceLeadsFromOneToTheOtherAcrossLines()
{
    tests::Random random(311);
    for (const std::string_view fen : tests::variedFens) {
        const auto game = tests::randomGame(random, fen, 80, 4);
        for (int n = 0; n < 60; ++n) {
            const Replay a(game, LineId(random.below(static_cast<int>(game->lines().size()))));
            const Replay b(game, LineId(random.below(static_cast<int>(game->lines().size()))));
            const PieceTable before = a.piecesAt(Ply(random.below(a.lastPly().number() + 1)));
            const PieceTable after = b.piecesAt(Ply(random.below(b.lastPly().number() + 1)));
            QVERIFY(changed(before, questions::differenceBetween(before, after, true)) ==
                    placement(after));
        }
    }
}

void TestComparison::theDifferenceLeadsFromOneToTheOtherAcrossGames()
{
    tests::Random random(313);
    for (int n = 0; n < 100; ++n) {
        const auto one = tests::randomGame(
            random, tests::variedFens[static_cast<std::size_t>(random.below(16))], 40, 0);
        const auto two = tests::randomGame(
            random, tests::variedFens[static_cast<std::size_t>(random.below(16))], 40, 0);
        const Replay a(one, LineId::main()), b(two, LineId::main());
        const PieceTable before = a.piecesAt(a.lastPly()), after = b.piecesAt(b.lastPly());
        QVERIFY(changed(before, questions::differenceBetween(before, after, false)) ==
                placement(after));
    }
    const Replay start(tests::gameOf(tests::variedFens[0], {}), LineId::main());
    QVERIFY(questions::differenceBetween(start.piecesAt(Ply()), start.piecesAt(Ply()), false)
                .changes.empty());
}

void TestComparison::keysAreEqualWhereThePositionsAre()
{
    tests::Random random(317);
    const auto game = tests::randomGame(random, tests::variedFens[6], 200, 0);
    const Replay replay(game, LineId::main());
    const auto keys = questions::positionKeys(replay);
    QCOMPARE(static_cast<int>(keys.size()), replay.lastPly().number() + 1);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            QCOMPARE(keys[i] == keys[j], repeated(replay, static_cast<int>(i)) ==
                                             repeated(replay, static_cast<int>(j)));
        }
    }
}

void TestComparison::gamesPartAndMeetAsByHand()
{
    const auto one =
        tests::gameOf(tests::variedFens[0], {"d4", "Nf6", "c4", "e6", "Nf3", "d5", "Nc3"});
    const auto two =
        tests::gameOf(tests::variedFens[0], {"d4", "d5", "c4", "e6", "Nf3", "Nf6", "Bg5"});
    const questions::Divergence divergence =
        questions::divergenceOf(Replay(one, LineId::main()), Replay(two, LineId::main()));
    QCOMPARE(divergence.lastCommon, std::optional(Ply(1)));
    QVERIFY(divergence.transpositions == (std::vector<Transposition>{{Ply(6), Ply(6), 1}}));

    // A tempo lost: the same position a move later.
    const auto slow = tests::gameOf(tests::variedFens[0], {"Nf3", "Nf6", "Ng1", "Ng8", "d4"});
    const auto fast = tests::gameOf(tests::variedFens[0], {"d4", "d5"});
    const questions::Divergence tempo =
        questions::divergenceOf(Replay(slow, LineId::main()), Replay(fast, LineId::main()));
    QCOMPARE(tempo.lastCommon, std::optional(Ply(0)));
    QVERIFY(tempo.transpositions == (std::vector<Transposition>{{Ply(4), Ply(0), 2}}));

    const Replay other(tests::gameOf(tests::variedFens[6], {}), LineId::main());
    QVERIFY(!questions::divergenceOf(Replay(fast, LineId::main()), other).lastCommon);
}

void TestComparison::partingsAreWhatAComparisonOfTextsSays()
{
    tests::Random random(331);
    for (int n = 0; n < 40; ++n) {
        const auto game = tests::randomGame(random, tests::variedFens[14], 60, 1);
        const Replay a(game, LineId(0)), b(game, LineId(1));
        const questions::Divergence divergence = questions::divergenceOf(a, b);
        const int lastA = a.lastPly().number(), lastB = b.lastPly().number();
        int common = 0;
        while (common <= std::min(lastA, lastB) && repeated(a, common) == repeated(b, common))
            ++common;
        QCOMPARE(divergence.lastCommon->number(), common - 1);
        std::set<std::pair<int, int>> expected, found;
        for (int i = 0; i <= lastA; ++i) {
            for (int j = 0; j <= lastB; ++j) {
                if ((i >= common || j >= common) && repeated(a, i) == repeated(b, j))
                    expected.insert({i, j});
            }
        }
        for (const Transposition& transposition : divergence.transpositions) {
            for (int k = 0; k < transposition.plies; ++k)
                found.insert({transposition.a.number() + k, transposition.b.number() + k});
        }
        // A stretch may begin in the common part and lead out of it, which is not listed twice.
        for (const auto& pair : found)
            QVERIFY(expected.count(pair));
        for (const auto& [i, j] : expected) {
            bool isReached = found.count({i, j}) > 0;
            for (int k = 1; !isReached && i - k >= 0 && j - k >= 0; ++k) {
                if (repeated(a, i - k) != repeated(b, j - k))
                    break;
                isReached = i - k < common && j - k < common;
            }
            QVERIFY(isReached);
        }
    }
}

void TestComparison::ofGamesThatMeetAgainAndAgainTheFirstAreListed()
{
    std::vector<std::string_view> there;
    std::vector<std::string_view> other;
    for (int i = 0; i < 1500; ++i) {
        there.insert(there.end(), {"Nf3", "Nf6", "Ng1", "Ng8"});
        other.insert(other.end(), {"Nc3", "Nc6", "Nb1", "Nb8", "Nf3", "Nf6", "Ng1", "Ng8"});
    }
    const Replay a(tests::gameOf(tests::variedFens[0], there), LineId::main());
    const Replay b(tests::gameOf(tests::variedFens[0], other), LineId::main());
    const questions::Divergence divergence = questions::divergenceOf(a, b);
    QVERIFY(divergence.hasMoreTranspositions);
    QCOMPARE(static_cast<int>(divergence.transpositions.size()), 1000);
    for (const Transposition& transposition : divergence.transpositions) {
        QCOMPARE(repeated(a, transposition.a.number()), repeated(b, transposition.b.number()));
        QVERIFY(transposition.plies >= 1);
    }
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(questions::divergenceOf(a, b, stop.get_token()).transpositions.empty());
}

PLYLINE_EVENT_TEST(TestComparison)
#include "tst_comparison.moc"
