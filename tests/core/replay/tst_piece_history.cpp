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
    std::optional<PieceHistory> life;
    std::optional<PieceRow> last;
    for (int n = 0; n <= replay.lastPly().number(); ++n) {
        const auto row = replay.piecesAt(Ply(n)).row(id);
        if (row == last)
            continue;
        if (last)
            life->stays.back().until = Ply(n);
        if (row && !life)
            life = PieceHistory{id, row->color, {}, false};
        if (row)
            life->stays.push_back(Stay{row->square, row->role, Ply(n), std::nullopt});
        else
            life->isCaptured = true;
        last = row;
    }
    return life;
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
            std::map<int, PieceHistory> lives;
            for (const PieceHistory& life : replay::pieceHistoriesOf(replay))
                lives.emplace(life.pieceId.number(), life);
            for (int id = 0; id < game::maxPieces; ++id) {
                const auto expected = scannedLife(replay, PieceId(id));
                QCOMPARE(lives.count(id) > 0, expected.has_value());
                if (expected)
                    QVERIFY2(lives.at(id) == *expected, qPrintable(QString::number(id)));
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
    const auto lives = replay::pieceHistoriesOf(replay);
    for (int n = 0; n <= replay.lastPly().number(); ++n) {
        for (const PieceHistory& life : lives) {
            const auto row = replay.piecesAt(Ply(n)).row(life.pieceId);
            const auto stay = replay::stayAt(life, Ply(n));
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
    const auto lives = replay::pieceHistoriesOf(replay);
    QCOMPARE(replay::changesOf(lives[12]), (std::vector<Ply>{Ply(1), Ply(3), Ply(4)}));
    QCOMPARE(replay::changesOf(lives[19]), (std::vector<Ply>{Ply(2), Ply(3)}));
    QVERIFY(lives[12].isCaptured && lives[19].isCaptured);
    QCOMPARE(replay::changesOf(lives[0]), std::vector<Ply>{});
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
