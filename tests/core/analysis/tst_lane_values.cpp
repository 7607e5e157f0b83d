#include <QtTest/QTest>

#include "core/analysis/lane_values.h"
#include "core/replay/transition.h"
#include "tests/core/analysis/prepared.h"
#include "tests/core/game/games.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;
using analysis::LaneValues;
using game::Ply;
using rules::Color;
using rules::Role;

namespace {

/// Folds from the start, without a checkpoint.
template <replay::Projection P>
typename P::State foldAt(const replay::Replay& replay, Ply ply)
{
    typename P::State state = P::initial(replay.game()->start());
    for (Ply at(1); at <= ply; at = at.next())
        P::apply(state, replay.event(at), at);
    return state;
}

/// Counts the material on a board, in pawns.
int materialOn(const rules::Board& board, Color color)
{
    return board.pieces(color, Role::Pawn).count() + 3 * board.pieces(color, Role::Knight).count() +
           3 * board.pieces(color, Role::Bishop).count() +
           5 * board.pieces(color, Role::Rook).count() +
           9 * board.pieces(color, Role::Queen).count();
}

/// Counts the rows that differ between two plies that follow each other, also in the ply of their
/// last change.
int rowsThatDiffer(const replay::Replay& replay, Ply ply)
{
    const replay::PieceTable before = replay.piecesAt(ply.previous());
    const replay::PieceTable after = replay.piecesAt(ply);
    int count = 0;
    for (int id = 0; id < game::maxPieces; ++id)
        count += before.row(game::PieceId(id)) != after.row(game::PieceId(id)) ? 1 : 0;
    return count;
}

} // namespace

class TestLaneValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theValuesOfAGameAreKnown();
    void everyValueIsThatOfAPlainFold();
    void aRefusedGameHasNone();
    void valuesStopWhenAsked();
};

void TestLaneValues::theValuesOfAGameAreKnown()
{
    const auto line = tests::preparedLineOf(
        "[SetUp \"1\"]\n[FEN \"r3k3/1P6/8/8/8/8/8/4K2R w K - 0 1\"]\n\n1. O-O bxa8 *\n");
    const LaneValues castled = analysis::laneValuesOf(*line->replay);
    QCOMPARE(castled.rowsChanged, (std::vector<int>{0, 2}));
    const auto promoted = analysis::laneValuesOf(
        *tests::preparedLineOf(
             "[SetUp \"1\"]\n[FEN \"r3k3/1P6/8/8/8/8/8/4K2R w - - 0 1\"]\n\n1. bxa8=Q+ Kd7 *\n")
             ->replay);
    QCOMPARE(promoted.rowsChanged, (std::vector<int>{0, 2, 1}));
    QCOMPARE(promoted.material[0].balance(), 1);
    QCOMPARE(promoted.material[1].white, 14);
    QCOMPARE(promoted.material[1].black, 0);
    const auto start = analysis::laneValuesOf(*tests::preparedLineOf("1. e4 e5 *")->replay);
    QCOMPARE(start.mobility, (std::vector<int>{20, 20, 29}));
    QCOMPARE(start.material[0].white, 39);
    QCOMPARE(start.rowsChanged, (std::vector<int>{0, 1, 1}));
}

void TestLaneValues::everyValueIsThatOfAPlainFold()
{
    tests::Random random(29);
    for (const std::string_view fen : tests::variedFens) {
        const auto game = tests::randomGame(random, fen, 120, 2);
        for (const game::Line& one : game->lines()) {
            const replay::Replay replay(game, one.id, 7);
            const LaneValues lanes = analysis::laneValuesOf(replay);
            const auto count = static_cast<std::size_t>(replay.lastPly().number()) + 1;
            QVERIFY(lanes.material.size() == count && lanes.mobility.size() == count &&
                    lanes.rowsChanged.size() == count);
            for (std::size_t i = 0; i < count; ++i) {
                const Ply ply(static_cast<int>(i));
                const rules::Setup state = replay.stateAt(ply);
                QVERIFY(lanes.material[i] == foldAt<analysis::MaterialProjection>(replay, ply));
                QCOMPARE(lanes.material[i].white, materialOn(state.board, Color::White));
                QCOMPARE(lanes.material[i].black, materialOn(state.board, Color::Black));
                const auto moves = foldAt<analysis::LegalProjection>(replay, ply).legalMoves();
                QCOMPARE(lanes.mobility[i], moves.size());
                QCOMPARE(lanes.mobility[i], rules::Position::fromSetup(state)->legalMoves().size());
                QCOMPARE(lanes.rowsChanged[i], i == 0 ? 0 : rowsThatDiffer(replay, ply));
            }
        }
    }
}

void TestLaneValues::aRefusedGameHasNone()
{
    const auto line = tests::preparedLineOf("[SetUp \"1\"]\n[FEN \"8/8/8/8/8/8/8/8 w - - 0 1\"]\n\n"
                                            "1. e4 *\n");
    QVERIFY(analysis::laneValuesOf(*line->replay) == LaneValues());
}

void TestLaneValues::valuesStopWhenAsked()
{
    std::stop_source source;
    source.request_stop();
    const auto lanes =
        analysis::laneValuesOf(*tests::preparedLineOf("1. e4 e5 *")->replay, source.get_token());
    QCOMPARE(lanes.material.size(), std::size_t{1});
}

PLYLINE_TEST(TestLaneValues)
#include "tst_lane_values.moc"
