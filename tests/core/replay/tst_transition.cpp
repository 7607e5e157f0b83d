#include <QtTest/QTest>

#include "core/replay/replay.h"
#include "core/replay/transition.h"
#include "tests/core/game/games.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Ply;
using replay::PieceChange;
using replay::PieceTable;
using replay::Replay;

namespace {

using Kind = PieceChange::Kind;

/// A's rows with the changes made to them.
PieceTable applied(PieceTable table, const replay::Transition& transition)
{
    for (const PieceChange& change : transition.changes) {
        if (change.before)
            table.erase(change.before->pieceId);
        if (change.after)
            table.set(*change.after);
    }
    return table;
}

/// Where two tables differ but in the ply of the last change.
bool isSamePlacement(const PieceTable& a, const PieceTable& b)
{
    for (int id = 0; id < game::maxPieces; ++id) {
        auto left = a.row(game::PieceId(id)), right = b.row(game::PieceId(id));
        if (left)
            left->lastChangedPly = Ply();
        if (right)
            right->lastChangedPly = Ply();
        if (left != right)
            return false;
    }
    return true;
}

} // namespace

class TestTransition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliedToTheFirstItGivesTheSecond();
    void backwardsItSwapsBeforeAndAfter();
    void eachKindIsNamed();
    void aPieceThatCameBackIsNotListed();
};

void TestTransition::appliedToTheFirstItGivesTheSecond()
{
    tests::Random random(97);
    for (const std::string_view fen : tests::variedFens) {
        const auto game = tests::randomGame(random, fen, 150, 0);
        const Replay replay(game, game::LineId::main());
        const int plies = replay.lastPly().number() + 1;
        for (int n = 0; n < 200; ++n) {
            const PieceTable a = replay.piecesAt(Ply(random.below(plies)));
            const PieceTable b = replay.piecesAt(Ply(random.below(plies)));
            const replay::Transition transition = replay::transitionBetween(a, b);
            QVERIFY(isSamePlacement(applied(a, transition), b));
            for (const PieceChange& change : transition.changes) {
                // Nothing is listed that has not changed.
                QVERIFY(!change.before || !change.after ||
                        change.before->square != change.after->square ||
                        change.before->role != change.after->role);
            }
            for (std::size_t i = 1; i < transition.changes.size(); ++i) {
                const auto id = [&](std::size_t at) {
                    const PieceChange& change = transition.changes[at];
                    return change.before ? change.before->pieceId : change.after->pieceId;
                };
                QVERIFY(id(i - 1) < id(i));
            }
        }
    }
}

void TestTransition::backwardsItSwapsBeforeAndAfter()
{
    tests::Random random(101);
    const auto game = tests::randomGame(random, tests::variedFens[5], 150, 0);
    const Replay replay(game, game::LineId::main());
    const int plies = replay.lastPly().number() + 1;
    for (int n = 0; n < 500; ++n) {
        const PieceTable a = replay.piecesAt(Ply(random.below(plies)));
        const PieceTable b = replay.piecesAt(Ply(random.below(plies)));
        const auto forth = replay::transitionBetween(a, b).changes;
        const auto back = replay::transitionBetween(b, a).changes;
        QCOMPARE(forth.size(), back.size());
        for (std::size_t i = 0; i < forth.size(); ++i) {
            QVERIFY(forth[i].before == back[i].after && forth[i].after == back[i].before);
            const Kind expected = forth[i].kind == Kind::Vanished   ? Kind::Appeared
                                  : forth[i].kind == Kind::Appeared ? Kind::Vanished
                                                                    : forth[i].kind;
            QCOMPARE(back[i].kind, expected);
        }
    }
}

void TestTransition::eachKindIsNamed()
{
    // ids: king e1 0, pawn a7 1, knight b8 2, king e8 3
    const auto game = tests::gameOf("1n2k3/P7/8/8/8/8/8/4K3 w - - 0 1", {"Kd1", "Ke7", "axb8=Q"});
    const Replay replay(game, game::LineId::main());
    const auto kinds = [&](int from, int to) {
        std::vector<Kind> found;
        for (const PieceChange& change :
             replay::transitionBetween(replay.piecesAt(Ply(from)), replay.piecesAt(Ply(to)))
                 .changes)
            found.push_back(change.kind);
        return found;
    };
    QCOMPARE(kinds(0, 0), std::vector<Kind>{});
    QCOMPARE(kinds(0, 1), std::vector<Kind>{Kind::Moved});
    QCOMPARE(kinds(0, 3),
             (std::vector<Kind>{Kind::Moved, Kind::ChangedRole, Kind::Vanished, Kind::Moved}));
    QCOMPARE(kinds(3, 0),
             (std::vector<Kind>{Kind::Moved, Kind::ChangedRole, Kind::Appeared, Kind::Moved}));
}

void TestTransition::aPieceThatCameBackIsNotListed()
{
    const auto game = tests::gameOf(tests::variedFens[0], {"Nf3", "Nf6", "Ng1", "Ng8"});
    const Replay replay(game, game::LineId::main());
    const auto between = [&](int from, int to) {
        return replay::transitionBetween(replay.piecesAt(Ply(from)), replay.piecesAt(Ply(to)))
            .changes.size();
    };
    QCOMPARE(between(0, 4), std::size_t{0});
    QCOMPARE(between(0, 3), std::size_t{1});
}

PLYLINE_EVENT_TEST(TestTransition)
#include "tst_transition.moc"
