#include "core/analysis/phases.h"

#include <array>
#include <cstdint>

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
constexpr int mixedness(int y, int white, int black)
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
        return 5 + (y > 4 ? y - 4 : 4 - y);
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

constexpr int mostOnFour = 4;
constexpr int countBits = 3; ///< Enough for 0 to 4.

/// `[y - 1][white + 8 * black]`: the rating of four squares.
using Ratings = std::array<std::array<std::uint8_t, mostOnFour + 1 + (mostOnFour << countBits)>, 7>;
constexpr Ratings ratings = [] {
    Ratings all{};
    for (int y = 1; y <= 7; ++y) {
        for (int white = 0; white <= mostOnFour; ++white) {
            for (int black = 0; white + black <= mostOnFour; ++black) {
                const int counts = white + (black << countBits);
                all[static_cast<std::size_t>(y - 1)][static_cast<std::size_t>(counts)] =
                    static_cast<std::uint8_t>(mixedness(y, white, black));
            }
        }
    }
    return all;
}();

/// `[bits of a rank]`: a byte of 0 or 1 for each file.
constexpr std::array<std::uint64_t, 256> bytesOfRank = [] {
    std::array<std::uint64_t, 256> all{};
    for (std::size_t rank = 0; rank < all.size(); ++rank) {
        for (std::size_t file = 0; file < 8; ++file)
            all[rank] |= std::uint64_t{rank >> file & 1} << 8 * file;
    }
    return all;
}();

/// Counts the pieces on all groups of four squares of two ranks at once, a byte for each group.
bool isMixed(const Board& board)
{
    constexpr int well = 150;
    const std::uint64_t white = board.pieces(Color::White).bits();
    const std::uint64_t black = board.pieces(Color::Black).bits();
    const auto rank = [&](int y) {
        return bytesOfRank[white >> 8 * y & 0xff] +
               (bytesOfRank[black >> 8 * y & 0xff] << countBits);
    };
    int sum = 0;
    std::uint64_t lower = rank(0);
    for (int y = 0; y < 7; ++y) {
        const std::uint64_t upper = rank(y + 1);
        const std::uint64_t twoRanks = lower + upper;
        std::uint64_t groups = twoRanks + (twoRanks >> 8);
        for (int x = 0; x < 7; ++x, groups >>= 8)
            sum += ratings[static_cast<std::size_t>(y)][groups & 0xff];
        lower = upper;
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
