#include <QtTest/QTest>

#include "core/replay/snapshot.h"
#include "tests/core/game/games.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Ply;
using replay::Replay;
using replay::Snapshot;

class TestSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsTheFoldSaidInRows();
    void clocksAreTheLastThatWereTold();
    void theClocksOfTheStartHoldUntilOthersAreTold();
    void everyDifferenceIsFound();
};

void TestSnapshot::itIsTheFoldSaidInRows()
{
    tests::Random random(103);
    for (const std::string_view fen : tests::variedFens) {
        const auto game = tests::randomGame(random, fen, 80, 2);
        for (const game::Line& line : game->lines()) {
            const Replay replay(game, line.id);
            for (int ply = 0; ply <= replay.lastPly().number(); ++ply) {
                const Snapshot snapshot = replay::snapshotAt(replay, Ply(ply));
                const rules::Setup folded = replay.stateAt(Ply(ply));
                QCOMPARE(snapshot.ply, Ply(ply));
                QVERIFY(replay::setupOf(snapshot) == folded);
                QVERIFY(replay::compare(folded, snapshot).isEmpty());
                for (std::size_t i = 1; i < snapshot.rows.size(); ++i)
                    QVERIFY(snapshot.rows[i - 1].pieceId < snapshot.rows[i].pieceId);
            }
        }
    }
}

void TestSnapshot::clocksAreTheLastThatWereTold()
{
    game::GameParts parts = tests::partsOf(tests::variedFens[0], {"e4", "e5", "Nf3", "Nc6", "Bb5"});
    std::vector<game::MoveValues> values(4);
    values[0].clockMillis = 60'000; // White after ply 1
    values[1].clockMillis = 59'000;
    values[3].clockMillis = 50'000; // Black after ply 4; White's second move says nothing
    parts.lines.front().annotations = game::Annotations({}, values);
    const Replay replay(std::make_shared<const game::Game>(std::move(parts)), game::LineId::main());
    const auto clocks = [&](int ply) {
        const Snapshot snapshot = replay::snapshotAt(replay, Ply(ply));
        return std::pair(snapshot.scalars.whiteClockMillis.value_or(-1),
                         snapshot.scalars.blackClockMillis.value_or(-1));
    };
    QCOMPARE(clocks(0), (std::pair<std::int64_t, std::int64_t>(-1, -1)));
    QCOMPARE(clocks(1), (std::pair<std::int64_t, std::int64_t>(60'000, -1)));
    QCOMPARE(clocks(2), (std::pair<std::int64_t, std::int64_t>(60'000, 59'000)));
    QCOMPARE(clocks(3), (std::pair<std::int64_t, std::int64_t>(60'000, 59'000)));
    QCOMPARE(clocks(5), (std::pair<std::int64_t, std::int64_t>(60'000, 50'000)));
}

void TestSnapshot::theClocksOfTheStartHoldUntilOthersAreTold()
{
    game::GameParts parts = tests::partsOf(tests::variedFens[0], {"e4", "e5", "Nf3"});
    parts.startClocks = {90'000, 80'000};
    std::vector<game::MoveValues> values(3);
    values[2].clockMillis = 60'000;
    parts.lines.front().annotations = game::Annotations({}, values);
    const Replay replay(std::make_shared<const game::Game>(std::move(parts)), game::LineId::main());
    const auto clocks = [&](int ply) {
        const Snapshot snapshot = replay::snapshotAt(replay, Ply(ply));
        return std::pair(snapshot.scalars.whiteClockMillis.value_or(-1),
                         snapshot.scalars.blackClockMillis.value_or(-1));
    };
    QCOMPARE(clocks(0), (std::pair<std::int64_t, std::int64_t>(90'000, 80'000)));
    QCOMPARE(clocks(2), (std::pair<std::int64_t, std::int64_t>(90'000, 80'000)));
    QCOMPARE(clocks(3), (std::pair<std::int64_t, std::int64_t>(60'000, 80'000)));
}

void TestSnapshot::everyDifferenceIsFound()
{
    const auto game = tests::gameOf(tests::variedFens[0], {"e4", "e5"});
    const Replay replay(game, game::LineId::main());
    const rules::Setup folded = replay.stateAt(Ply(2));
    const Snapshot good = replay::snapshotAt(replay, Ply(2));
    const auto differing = [&](const auto& spoil) {
        Snapshot stored = good;
        spoil(stored);
        return replay::compare(folded, stored);
    };
    const auto moved =
        differing([](Snapshot& s) { s.rows[0].square = *rules::Square::parse("a4"); });
    QCOMPARE(moved.squares.size(), std::size_t{2});
    QCOMPARE(moved.squares[0].name(), std::string("a1"));
    QCOMPARE(moved.squares[1].name(), std::string("a4"));
    QCOMPARE(
        differing([](Snapshot& s) { s.rows.erase(s.rows.begin() + 4); }).squares.front().name(),
        std::string("e1"));
    QCOMPARE(
        differing([](Snapshot& s) { s.rows[3].role = rules::Role::Rook; }).squares.front().name(),
        std::string("d1"));
    using Names = std::vector<std::string>;
    QCOMPARE(differing([](Snapshot& s) { s.scalars.turn = rules::Color::Black; }).scalars,
             Names{"turn"});
    QCOMPARE(differing([](Snapshot& s) { s.scalars.castling = {}; }).scalars, Names{"castling"});
    QCOMPARE(differing([](Snapshot& s) { s.scalars.enPassant = rules::squares::A1; }).scalars,
             Names{"en_passant"});
    QCOMPARE(differing([](Snapshot& s) { ++s.scalars.halfmoveClock; }).scalars,
             Names{"halfmove_clock"});
    QCOMPARE(differing([](Snapshot& s) { ++s.scalars.fullmoveNumber; }).scalars,
             Names{"fullmove_number"});
}

PLYLINE_EVENT_TEST(TestSnapshot)
#include "tst_snapshot.moc"
