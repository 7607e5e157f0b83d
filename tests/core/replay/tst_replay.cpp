#include <QtTest/QTest>

#include "core/game/move_text.h"
#include "core/replay/replay.h"
#include "tests/core/game/games.h"
#include "tests/support/test.h"

#include <algorithm>
#include <numeric>

using namespace plyline;
using game::Ply;
using replay::PieceTable;
using replay::Replay;

namespace {

struct Folded
{
    std::vector<rules::Setup> setups;
    std::vector<PieceTable> tables;
};

/// The plain fold, ply by ply, without any checkpoint.
Folded fold(const game::Game& game, game::LineId line)
{
    Folded folded;
    folded.setups.push_back(replay::PositionProjection::initial(game.start()));
    folded.tables.push_back(replay::PieceTableProjection::initial(game.start()));
    int ply = 0;
    for (const game::MoveEvent* event : game.path(line)) {
        rules::Setup setup = folded.setups.back();
        PieceTable table = folded.tables.back();
        replay::PositionProjection::apply(setup, *event, Ply(++ply));
        replay::PieceTableProjection::apply(table, *event, Ply(ply));
        folded.setups.push_back(setup);
        folded.tables.push_back(table);
    }
    return folded;
}

} // namespace

class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIntervalAndOrderGivesThePlainFold();
    void theFoldIsThePositionThatTheRulesReach();
    void aSeekFoldsLessThanAnInterval();
    void aLinesReplayPassesThroughItsParents();
    void rowsKnowWhenTheyChangedLast();
    void anEmptyGameHasPlyZero();
};

void TestReplay::everyIntervalAndOrderGivesThePlainFold()
{
    tests::Random random(73);
    for (std::size_t start = 0; start < tests::variedFens.size(); start += 3) {
        const auto game = tests::randomGame(random, tests::variedFens[start], 150, 3);
        for (const game::Line& line : game->lines()) {
            const Folded plain = fold(*game, line.id);
            std::vector<int> order(plain.setups.size());
            std::iota(order.begin(), order.end(), 0);
            for (int interval = 1; interval <= 64; ++interval) {
                const Replay replay(game, line.id, interval);
                QCOMPARE(replay.lastPly(), line.lastPly());
                std::shuffle(order.begin(), order.end(), random);
                for (const int ply : order) {
                    const auto at = static_cast<std::size_t>(ply);
                    QVERIFY(replay.stateAt(Ply(ply)) == plain.setups[at]);
                    QVERIFY(replay.piecesAt(Ply(ply)) == plain.tables[at]);
                }
            }
        }
    }
}

void TestReplay::theFoldIsThePositionThatTheRulesReach()
{
    tests::Random random(79);
    for (const std::string_view fen : tests::variedFens) {
        for (int n = 0; n < 5; ++n) {
            const auto game = tests::randomGame(random, fen, 150, 4);
            for (const game::Line& line : game->lines()) {
                const Folded folded = fold(*game, line.id);
                rules::Position position = tests::position(fen);
                const auto path = game->path(line.id);
                for (std::size_t ply = 0; ply < folded.setups.size(); ++ply) {
                    if (ply > 0)
                        position.play(game::moveOf(*path[ply - 1]));
                    QVERIFY2(folded.setups[ply] == position.setup(),
                             tests::fenOf(position).c_str());
                    QVERIFY2(folded.tables[ply].board() == position.board(),
                             tests::fenOf(position).c_str());
                    QCOMPARE(folded.tables[ply].size(), position.board().occupied().count());
                }
            }
        }
    }
}

void TestReplay::aSeekFoldsLessThanAnInterval()
{
    tests::Random random(83);
    const auto game = tests::randomGame(random, tests::variedFens[0], 200, 0);
    for (int interval = 1; interval <= 64; ++interval) {
        const Replay replay(game, game::LineId::main(), interval);
        QCOMPARE(replay.interval(), interval);
        for (int ply = 0; ply <= replay.lastPly().number(); ++ply) {
            const replay::Seek seek = replay.seek(Ply(ply));
            QVERIFY(seek.eventsFolded >= 0 && seek.eventsFolded < interval);
            QCOMPARE(seek.checkpoint.number() + seek.eventsFolded, ply);
            QCOMPARE(seek.checkpoint.number() % interval, 0);
        }
    }
}

void TestReplay::aLinesReplayPassesThroughItsParents()
{
    tests::Random random(89);
    const auto game = tests::randomGame(random, tests::variedFens[0], 60, 10);
    for (const game::Line& line : game->lines()) {
        if (!line.parent)
            continue;
        const Replay mine(game, line.id), parents(game, *line.parent);
        for (int ply = 0; ply <= line.forkPly.number(); ++ply)
            QVERIFY(mine.stateAt(Ply(ply)) == parents.stateAt(Ply(ply)));
        for (int ply = 1; ply <= line.lastPly().number(); ++ply)
            QCOMPARE(&mine.event(Ply(ply)), game->path(line.id)[static_cast<std::size_t>(ply - 1)]);
    }
}

void TestReplay::rowsKnowWhenTheyChangedLast()
{
    const auto game = tests::gameOf("r3k2r/8/8/8/8/8/6P1/R3K2R w KQkq - 0 1",
                                    {"O-O", "Kd7", "Kf2", "Rxa1", "Rxa1"});
    const Replay replay(game, game::LineId::main());
    // ids: a1 0, e1 1, h1 2, g2 3, a8 4, e8 5, h8 6
    const auto row = [&](int id, int ply) {
        return replay.piecesAt(Ply(ply)).row(game::PieceId(id));
    };
    QCOMPARE(row(1, 0)->lastChangedPly, Ply(0));
    QCOMPARE(row(1, 1)->lastChangedPly, Ply(1));
    QCOMPARE(row(2, 1)->lastChangedPly, Ply(1)); // castling moves the rook as well
    QCOMPARE(row(2, 1)->square.name(), std::string("f1"));
    QCOMPARE(row(1, 3)->lastChangedPly, Ply(3));
    QCOMPARE(row(3, 5)->lastChangedPly, Ply(0));
    QVERIFY(row(0, 3).has_value() && !row(0, 4).has_value());
    QVERIFY(row(4, 4).has_value() && !row(4, 5).has_value());
    QCOMPARE(row(2, 5)->square.name(), std::string("a1"));
    QCOMPARE(row(2, 5)->x(), 1);
    QCOMPARE(row(2, 5)->y(), 1);
}

void TestReplay::anEmptyGameHasPlyZero()
{
    const auto game = tests::gameOf(tests::variedFens[0], {});
    const Replay replay(game, game::LineId::main());
    QCOMPARE(replay.lastPly(), Ply(0));
    QVERIFY(replay.stateAt(Ply(0)) == rules::Setup::start());
    QCOMPARE(replay.piecesAt(Ply(0)).size(), 32);
    QCOMPARE(replay.seek(Ply(0)).eventsFolded, 0);
}

PLYLINE_EVENT_TEST(TestReplay)
#include "tst_replay.moc"
