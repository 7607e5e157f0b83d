#include <QtTest/QTest>

#include "core/replay/piece_history.h"
#include "tests/core/game/games.h"
#include "tests/support/test.h"

#include <map>

using namespace plyline;
using game::LineId;
using game::PieceId;
using game::Ply;
using replay::PieceHistory;
using replay::PieceRow;
using replay::Replay;
using replay::SquareTouch;
using replay::Stay;

namespace {

/// What a scan of all snapshots says of a piece.
std::optional<PieceHistory> scannedLife(const Replay& replay, PieceId id)
{
    std::optional<PieceHistory> history;
    std::optional<PieceRow> last;
    for (int n = 0; n <= replay.lastPly().number(); ++n) {
        const auto row = replay.piecesAt(Ply(n)).row(id);
        if (row == last)
            continue;
        if (last)
            history->stays.back().until = Ply(n);
        if (row && !history)
            history = PieceHistory{id, row->color, {}, false};
        if (row)
            history->stays.push_back(Stay{row->square, row->role, Ply(n), std::nullopt});
        else
            history->isCaptured = true;
        last = row;
    }
    return history;
}

std::vector<SquareTouch> scannedTouches(const Replay& replay, rules::Square square)
{
    std::vector<SquareTouch> touches;
    const auto occupant = [&](int ply) {
        std::optional<PieceRow> found;
        for (const PieceRow& row : replay.piecesAt(Ply(ply)).rows()) {
            if (row.square == square)
                found = row;
        }
        return found;
    };
    auto before = occupant(0);
    for (int n = 1; n <= replay.lastPly().number(); ++n) {
        const auto now = occupant(n);
        if (now != before)
            touches.push_back({Ply(n), now, before});
        before = now;
    }
    return touches;
}

} // namespace

class TestLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLifeIsWhatAScanOfAllSnapshotsSays();
    void aSquareIsTouchedWhereAScanSeesAnotherOccupant();
    void theLastChangeIsTheRowsOwn();
    void changesAreTheBeginsAndTheCapture();
    void nextAndPreviousLieBeside();
};

void TestLife::aLifeIsWhatAScanOfAllSnapshotsSays()
{
    tests::Random random(211);
    for (const std::string_view fen : tests::variedFens) {
        const auto game = tests::randomGame(random, fen, 120, 3);
        for (int line = 0; line < static_cast<int>(game->lines().size()); ++line) {
            const Replay replay(game, LineId(line));
            std::map<int, PieceHistory> histories;
            for (const PieceHistory& history : replay::pieceHistoriesOf(replay))
                histories.emplace(history.pieceId.number(), history);
            for (int id = 0; id < game::maxPieces; ++id) {
                const auto expected = scannedLife(replay, PieceId(id));
                QCOMPARE(histories.count(id) > 0, expected.has_value());
                if (expected)
                    QVERIFY2(histories.at(id) == *expected, qPrintable(QString::number(id)));
            }
        }
    }
}

void TestLife::aSquareIsTouchedWhereAScanSeesAnotherOccupant()
{
    tests::Random random(223);
    for (const std::string_view fen : tests::variedFens) {
        const auto game = tests::randomGame(random, fen, 100, 1);
        const Replay replay(game, LineId(1));
        for (int n = 0; n < 12; ++n) {
            const auto square = rules::Square::fromIndex(random.below(64));
            QVERIFY(replay::touchesOf(replay, square) == scannedTouches(replay, square));
        }
    }
}

void TestLife::theLastChangeIsTheRowsOwn()
{
    tests::Random random(227);
    const auto game = tests::randomGame(random, tests::variedFens[1], 150, 0);
    const Replay replay(game, LineId::main());
    const auto histories = replay::pieceHistoriesOf(replay);
    for (int n = 0; n <= replay.lastPly().number(); ++n) {
        for (const PieceHistory& history : histories) {
            const auto row = replay.piecesAt(Ply(n)).row(history.pieceId);
            const auto stay = replay::stayAt(history, Ply(n));
            QCOMPARE(stay.has_value(), row.has_value());
            if (row) {
                QCOMPARE(stay->since, row->lastChangedPly);
                QVERIFY(stay->square == row->square && stay->role == row->role);
            }
        }
    }
}

void TestLife::changesAreTheBeginsAndTheCapture()
{
    // Ids: 12 is the pawn of e2, 19 the pawn of d7.
    const auto game =
        tests::gameOf(tests::variedFens[0], {"e4", "d5", "exd5", "Qxd5", "Nc3", "Qd8"});
    const Replay replay(game, LineId::main());
    const auto histories = replay::pieceHistoriesOf(replay);
    QCOMPARE(replay::changesOf(histories[12]), (std::vector<Ply>{Ply(1), Ply(3), Ply(4)}));
    QCOMPARE(replay::changesOf(histories[19]), (std::vector<Ply>{Ply(2), Ply(3)}));
    QVERIFY(histories[12].isCaptured && histories[19].isCaptured);
    QCOMPARE(replay::changesOf(histories[0]), std::vector<Ply>{});
    const auto touches = replay::touchesOf(replay, *rules::Square::parse("d5"));
    std::vector<int> plies;
    for (const SquareTouch& touch : touches)
        plies.push_back(touch.ply.number());
    QCOMPARE(plies, (std::vector<int>{2, 3, 4, 6}));
}

void TestLife::nextAndPreviousLieBeside()
{
    const std::vector<Ply> plies{Ply(3), Ply(7)};
    QCOMPARE(replay::nextOf(plies, Ply(0)), std::optional(Ply(3)));
    QCOMPARE(replay::nextOf(plies, Ply(3)), std::optional(Ply(7)));
    QCOMPARE(replay::nextOf(plies, Ply(7)), std::optional<Ply>());
    QCOMPARE(replay::previousOf(plies, Ply(7)), std::optional(Ply(3)));
    QCOMPARE(replay::previousOf(plies, Ply(5)), std::optional(Ply(3)));
    QCOMPARE(replay::previousOf(plies, Ply(3)), std::optional<Ply>());
}

PLYLINE_EVENT_TEST(TestLife)
#include "tst_piece_history.moc"
