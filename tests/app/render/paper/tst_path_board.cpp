#include <QtTest/QTest>

#include "app/render/paper/path_board.h"
#include "tests/support/film_game.h"
#include "tests/support/sample_game.h"
#include "tests/support/test.h"

#include <algorithm>
#include <set>

using namespace plyline;
using namespace plyline::paper;
using namespace plyline::tests;
using game::Ply;

namespace {

/// A board of squares of side 10, so that points tell their squares.
board::BoardGeometry boardOfTens(bool isFlipped = false)
{
    return {QRectF(0, 0, 80, 80), isFlipped};
}

PathBoard allPathsOf(const std::string& pgn, bool isFlipped = false)
{
    const frames::FrameSource source = sourceOf(pgn);
    return allPaths(boardOfTens(isFlipped), source.line().histories, source.lastPly());
}

/// A step as it is drawn: ply, from, to.
using Step = std::tuple<int, int, int>;

int indexAt(const PathBoard& board, const QPointF& point)
{
    return board.geometry.squareAt(point)->index();
}

std::multiset<Step> drawnSteps(const PathBoard& board)
{
    std::multiset<Step> steps;
    for (const PathLeg& leg : board.legs)
        steps.emplace(leg.ply.number(), indexAt(board, leg.from), indexAt(board, leg.to));
    return steps;
}

/// The steps of the events themselves.
std::multiset<Step> playedSteps(const frames::FrameSource& source)
{
    std::multiset<Step> steps;
    for (int ply = 1; ply <= source.lastPly().number(); ++ply) {
        const game::MoveEvent& event = source.line().replay->event(Ply(ply));
        if (!event.step)
            continue;
        steps.emplace(ply, event.step->from.index(), event.step->to.index());
        if (event.rookHop)
            steps.emplace(ply, event.rookHop->from.index(), event.rookHop->to.index());
    }
    return steps;
}

} // namespace

class TestPathBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEventIsDrawnOnce_data();
    void everyEventIsDrawnOnce();
    void thePiecesStandAsAtTheEnd_data() { everyEventIsDrawnOnce_data(); }
    void thePiecesStandAsAtTheEnd();
    void noPathLiesOnAnother();
    void aWayBackBendsToTheOtherSide();
    void theBoardsOfSinglePiecesHaveAllMoves();
    void aPromotedPawnEndsAsItsPiece();
    void aPieceThatNeverMovedHasNoPath();
};

void TestPathBoard::everyEventIsDrawnOnce_data()
{
    QTest::addColumn<int>("game");
    QTest::addColumn<bool>("isFlipped");
    for (int game = 1; game <= 19; ++game)
        QTest::addRow("sample %d", game) << game << (game % 2 == 0);
}

void TestPathBoard::everyEventIsDrawnOnce()
{
    QFETCH(int, game);
    QFETCH(bool, isFlipped);
    const std::string pgn = sampleGame(game);
    const PathBoard board = allPathsOf(pgn, isFlipped);
    QVERIFY(board.legs.size() > 20);
    QCOMPARE(drawnSteps(board), playedSteps(sourceOf(pgn)));
    QVERIFY(std::is_sorted(board.legs.begin(), board.legs.end(),
                           [](const PathLeg& a, const PathLeg& b) { return a.ply < b.ply; }));
}

void TestPathBoard::thePiecesStandAsAtTheEnd()
{
    QFETCH(int, game);
    const frames::FrameSource source = sourceOf(sampleGame(game));
    const PathBoard paths = allPaths(boardOfTens(), source.line().histories, source.lastPly());
    const rules::Board end = source.line().replay->stateAt(source.lastPly()).board;
    int standing = 0;
    for (int x = 1; x <= 8; ++x)
        for (int y = 1; y <= 8; ++y)
            standing += end.pieceAt(rules::Square::fromXY(x, y)) ? 1 : 0;
    QCOMPARE(static_cast<int>(paths.pieces.size()), standing);
    for (const PathPiece& piece : paths.pieces) {
        const auto square = paths.geometry.squareAt(piece.square.center());
        QVERIFY(end.pieceAt(*square) == std::optional(piece.piece));
    }
    const rules::Board start = source.line().replay->stateAt(Ply()).board;
    int began = 0;
    for (int x = 1; x <= 8; ++x)
        for (int y = 1; y <= 8; ++y)
            began += start.pieceAt(rules::Square::fromXY(x, y)) ? 1 : 0;
    QCOMPARE(static_cast<int>(paths.captures.size()), began - standing);
}

void TestPathBoard::noPathLiesOnAnother()
{
    const PathBoard board = allPathsOf(sampleGame(1));
    for (const PathLeg& one : board.legs)
        for (const PathLeg& other : board.legs)
            if (one.pieceId != other.pieceId)
                QVERIFY(QLineF(one.to, other.to).length() > 0.2); // squares have a side of 10
}

void TestPathBoard::aWayBackBendsToTheOtherSide()
{
    const PathBoard board = allPathsOf("1. Nf3 Nf6 2. Ng1 Ng8 *");
    const auto sideOf = [](const PathLeg& leg, const QPointF& from, const QPointF& to) {
        const QPointF along = to - from;
        const QPointF bend = leg.bend - from;
        return along.x() * bend.y() - along.y() * bend.x();
    };
    const PathLeg& out = board.legs[0];
    const PathLeg& back = board.legs[2];
    QCOMPARE(back.from, out.to);
    QCOMPARE(back.to, out.from);
    QVERIFY(sideOf(out, out.from, out.to) * sideOf(back, out.from, out.to) < 0);
}

void TestPathBoard::theBoardsOfSinglePiecesHaveAllMoves()
{
    const frames::FrameSource source = sourceOf(sampleGame(12));
    std::multiset<Step> steps;
    int moves = 0;
    for (const replay::PieceHistory& history : source.line().histories) {
        const PathBoard board = onePath(boardOfTens(), history, source.lastPly());
        steps.merge(drawnSteps(board));
        moves += movesOf(history);
        QCOMPARE(static_cast<int>(board.legs.size()), movesOf(history));
    }
    QCOMPARE(steps, playedSteps(source));
    QCOMPARE(static_cast<std::size_t>(moves), steps.size());
}

void TestPathBoard::aPromotedPawnEndsAsItsPiece()
{
    const PathBoard board = allPathsOf("[SetUp \"1\"]\n[FEN \"4k3/P7/8/8/8/8/8/4K3 w - - 0 1\"]\n\n"
                                       "1. a8=Q+ Kd7 *");
    QCOMPARE(board.legs.size(), std::size_t{2});
    const auto queen =
        std::find_if(board.pieces.begin(), board.pieces.end(),
                     [](const PathPiece& piece) { return piece.piece.role == rules::Role::Queen; });
    QVERIFY(queen != board.pieces.end());
    QCOMPARE(board.geometry.squareAt(queen->square.center()), rules::Square::fromXY(1, 8));
}

void TestPathBoard::aPieceThatNeverMovedHasNoPath()
{
    const PathBoard board = allPathsOf("1. e4 *");
    QCOMPARE(board.legs.size(), std::size_t{1});
    QCOMPARE(board.starts.size(), std::size_t{1});
    QCOMPARE(board.pieces.size(), std::size_t{32});
    QCOMPARE(allPathsOf("*").legs.size(), std::size_t{0});
}

PLYLINE_WIDGET_TEST(TestPathBoard)
#include "tst_path_board.moc"
