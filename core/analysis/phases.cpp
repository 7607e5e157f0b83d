#include "core/analysis/phases.h"

#include <cstdlib>

namespace plyline::analysis {

using game::Ply;
using rules::Bitboard;
using rules::Board;
using rules::Color;

namespace {

int piecesBesidesPawns(const Board& board)
{
    const Bitboard simple = board.pieces(rules::Role::King) | board.pieces(rules::Role::Pawn);
    return (board.occupied() & ~simple).count();
}

bool hasSparseBackRank(const Board& board)
{
    constexpr int fewest = 4;
    return (board.pieces(Color::White) & Bitboard(rules::Rank::One)).count() < fewest ||
           (board.pieces(Color::Black) & Bitboard(rules::Rank::Eight)).count() < fewest;
}

/// Rates four squares that touch, the lower two of them on rank `y`, by the pieces on them: high if
/// both sides are there, or one side is far from home.
int mixedness(int y, int white, int black)
{
    switch (white * 10 + black) {
    case 10:
        return 9 - y;
    case 20:
        return y > 2 ? y : 0;
    case 30:
    case 40:
        return y > 1 ? 2 + y : 0;
    case 1:
        return 1 + y;
    case 11:
        return 5 + std::abs(4 - y);
    case 21:
        return 3 + y;
    case 31:
        return 4 + y;
    case 2:
        return y < 6 ? 8 - y : 0;
    case 12:
        return 11 - y;
    case 22:
        return 7;
    case 3:
    case 4:
        return y < 7 ? 10 - y : 0;
    case 13:
        return 12 - y;
    default: // no piece
        return 0;
    }
}

bool isMixed(const Board& board)
{
    constexpr int well = 150;
    constexpr std::uint64_t fourSquares = 0x0303;
    int sum = 0;
    for (int y = 0; y < 7; ++y) {
        for (int x = 0; x < 7; ++x) {
            const Bitboard region(fourSquares << (x + 8 * y));
            sum += mixedness(y + 1, (board.pieces(Color::White) & region).count(),
                             (board.pieces(Color::Black) & region).count());
        }
    }
    return sum > well;
}

} // namespace

Phases phasesOf(const replay::Replay& replay, const std::stop_token& stop)
{
    constexpr int mostInMiddlegame = 10;
    constexpr int mostInEndgame = 6;
    Phases phases;
    rules::Setup state = replay.game()->start();
    const auto isDone = [&](Ply ply) {
        return ply > replay.lastPly() || phases.endgame || stop.stop_requested();
    };
    for (Ply ply; !isDone(ply); ply = ply.next()) {
        if (ply > Ply())
            replay::PositionProjection::apply(state, replay.event(ply), ply);
        const int pieces = piecesBesidesPawns(state.board);
        if (!phases.middlegame &&
            (pieces <= mostInMiddlegame || hasSparseBackRank(state.board) || isMixed(state.board)))
            phases.middlegame = ply;
        if (pieces <= mostInEndgame)
            phases.endgame = ply;
    }
    if (phases.middlegame == phases.endgame)
        phases.middlegame.reset();
    return phases;
}

} // namespace plyline::analysis
