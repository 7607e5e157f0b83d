#include <QtTest/QTest>

#include "core/questions/equal_rows.h"
#include "tests/core/game/games.h"
#include "tests/core/rules/naive_rules.h"
#include "tests/support/test.h"

using namespace plyline;
using game::LineId;
using game::Ply;
using questions::EqualRows;
using questions::HiddenState;
using replay::Replay;

namespace {

/// All that a scan of every pair of plies needs of one.
struct Scanned
{
    std::string placement;
    std::set<std::string> moves;
    std::string rights; ///< Side, castling, en passant.
    int times = 0;
};

std::vector<Scanned> scan(const Replay& replay)
{
    std::vector<Scanned> all;
    for (Ply ply; ply <= replay.lastPly(); ply = ply.next()) {
        const rules::Setup setup = rules::Position::fromSetup(replay.stateAt(ply))->setup();
        const tests::NaiveGame naive(setup);
        Scanned one;
        one.placement = rules::fen::writePlacement(setup.board);
        one.moves = naive.legalMoves();
        one.rights = naive.isWhiteToMove() ? "w " : "b ";
        for (const std::string& rook : naive.castlers())
            one.rights += rook;
        one.rights += " " + naive.enPassant();
        one.times = 1;
        for (const Scanned& before : all)
            one.times += before.placement == one.placement && before.rights == one.rights;
        all.push_back(one);
    }
    return all;
}

} // namespace

class TestEqualRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalRowsAreWhatAScanOfAllPairsFinds();
    void hiddenStateIsWhatTheRulesSay();
    void aKnightsTourChangesNoMoveButTheCount();
    void aRookThatCameBackLosesTheRight();
    void theRightToTakeEnPassantLastsOnePly();
    void knightsGoToAndFroForTheLongestGame();
    void aStopLeavesNothing();
};

void TestEqualRows::equalRowsAreWhatAScanOfAllPairsFinds()
{
    tests::Random random(503);
    int found = 0;
    for (const std::size_t start : {2u, 6u, 7u, 8u, 14u, 15u}) {
        const auto game = tests::randomGame(random, tests::variedFens[start], 120, 0);
        const Replay replay(game, LineId::main());
        const std::vector<Scanned> all = scan(replay);
        std::vector<std::tuple<int, int, bool>> expected;
        for (int i = 0; i < static_cast<int>(all.size()); ++i) {
            int other = -1, counted = -1;
            for (int j = i - 1; j >= 0; --j) {
                const Scanned &a = all[static_cast<std::size_t>(j)],
                              &b = all[static_cast<std::size_t>(i)];
                if (a.placement != b.placement)
                    continue;
                if (a.moves != b.moves && other < 0)
                    other = j;
                if (a.moves == b.moves && counted < 0 &&
                    (a.rights != b.rights || a.times != b.times))
                    counted = j;
            }
            if (other >= 0)
                expected.emplace_back(other, i, true);
            else if (counted >= 0)
                expected.emplace_back(counted, i, false);
        }
        std::vector<std::tuple<int, int, bool>> rows;
        for (const EqualRows& one : questions::equalRowsIn(replay))
            rows.emplace_back(one.first.number(), one.second.number(), one.haveOtherMoves);
        QVERIFY(rows == expected);
        found += static_cast<int>(rows.size());
    }
    QVERIFY(found > 5);
}

void TestEqualRows::hiddenStateIsWhatTheRulesSay()
{
    tests::Random random(509);
    const auto game = tests::randomGame(random, tests::variedFens[1], 100, 0);
    const Replay replay(game, LineId::main());
    const std::vector<HiddenState> hidden = questions::hiddenStatesOf(replay);
    const std::vector<Scanned> all = scan(replay);
    QCOMPARE(hidden.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(hidden[i].legalMoves, static_cast<int>(all[i].moves.size()));
        QCOMPARE(hidden[i].repetitions, all[i].times);
        const rules::Setup state = replay.stateAt(Ply(static_cast<int>(i)));
        QCOMPARE(hidden[i].quietPlies, state.halfmoveClock);
        QVERIFY(hidden[i].turn == state.turn && hidden[i].castling == state.castling);
    }
}

void TestEqualRows::aKnightsTourChangesNoMoveButTheCount()
{
    const auto game = tests::gameOf(tests::variedFens[0], {"Nf3", "Nf6", "Ng1", "Ng8"});
    const auto rows = questions::equalRowsIn(Replay(game, LineId::main()));
    QCOMPARE(static_cast<int>(rows.size()), 1);
    QVERIFY(rows[0].first == Ply(0) && rows[0].second == Ply(4) && !rows[0].haveOtherMoves);
    QCOMPARE(rows[0].firstState.repetitions, 1);
    QCOMPARE(rows[0].secondState.repetitions, 2);
}

void TestEqualRows::aRookThatCameBackLosesTheRight()
{
    const auto game =
        tests::gameOf("r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1", {"Rg1", "Rb8", "Rh1", "Ra8"});
    const auto rows = questions::equalRowsIn(Replay(game, LineId::main()));
    QCOMPARE(static_cast<int>(rows.size()), 1);
    QVERIFY(rows[0].first == Ply(0) && rows[0].second == Ply(4) && rows[0].haveOtherMoves);
    QVERIFY(rows[0].firstState.castling.has(rules::Color::White, rules::Wing::King));
    QVERIFY(!rows[0].secondState.castling.has(rules::Color::White, rules::Wing::King));
    QVERIFY(!rows[0].secondState.castling.has(rules::Color::Black, rules::Wing::Queen));
}

void TestEqualRows::theRightToTakeEnPassantLastsOnePly()
{
    const auto game =
        tests::gameOf("4k1n1/8/8/8/3p4/8/4P3/4K1N1 w - - 0 1", {"e4", "Nf6", "Nf3", "Ng8", "Ng1"});
    const auto rows = questions::equalRowsIn(Replay(game, LineId::main()));
    QCOMPARE(static_cast<int>(rows.size()), 1);
    QVERIFY(rows[0].first == Ply(1) && rows[0].second == Ply(5) && rows[0].haveOtherMoves);
    QVERIFY(rows[0].firstState.enPassant == rules::Square::parse("e3"));
    QVERIFY(!rows[0].secondState.enPassant);
}

/// Looking at all pairs of plies would take hours.
void TestEqualRows::knightsGoToAndFroForTheLongestGame()
{
    constexpr int rounds = 50'000;
    game::GameParts parts = tests::partsOf(tests::variedFens[0], {"Nf3", "Nf6", "Ng1", "Ng8"});
    const game::EventLog round = parts.lines.front().log;
    std::vector<game::MoveEvent> all;
    for (int i = 0; i < rounds; ++i)
        all.insert(all.end(), round.events().begin(), round.events().end());
    parts.lines.front().log = game::EventLog(std::move(all));
    const Replay replay(std::make_shared<const game::Game>(std::move(parts)), LineId::main());
    const auto rows = questions::equalRowsIn(replay);
    QCOMPARE(static_cast<int>(rows.size()), 4 * (rounds - 1) + 1);
    for (const EqualRows& one : rows) {
        QCOMPARE(one.second.number() - one.first.number(), 4);
        QVERIFY(!one.haveOtherMoves);
    }
    QCOMPARE(rows.back().secondState.repetitions, rounds + 1);
}

void TestEqualRows::aStopLeavesNothing()
{
    const auto game = tests::gameOf(tests::variedFens[0], {"Nf3", "Nf6", "Ng1", "Ng8"});
    const Replay replay(game, LineId::main());
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(questions::equalRowsIn(replay, stop.get_token()).empty());
    QVERIFY(questions::hiddenStatesOf(replay, stop.get_token()).empty());
}

PLYLINE_EVENT_TEST(TestEqualRows)
#include "tst_equal_rows.moc"
