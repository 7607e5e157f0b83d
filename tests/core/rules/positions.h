#pragma once

#include "core/rules/fen.h"
#include "core/rules/position.h"
#include "tests/support/random.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace plyline::tests {

/// Start positions from which random games visit every rule: castling of both kinds, en passant,
/// promotion, pins, double checks.
inline constexpr std::array<std::string_view, 16> variedFens = {
    "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1",
    "r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1",
    "8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - - 0 1",
    "r3k2r/Pppp1ppp/1b3nbN/nP6/BBP1P3/q4N2/Pp1P2PP/R2Q1RK1 w kq - 0 1",
    "rnbq1k1r/pp1Pbppp/2p5/8/2B5/8/PPP1NnPP/RNBQK2R w KQ - 1 8",
    "n1n5/PPPk4/8/8/8/8/4Kppp/5N1N b - - 0 1",
    "r3k2r/8/8/8/8/8/8/R3K2R b KQkq - 0 1",
    "3k4/3p4/8/K1P4r/8/8/8/8 b - - 0 1",
    "8/8/4k3/8/2p5/B2P1K2/8/8 w - - 0 1",
    "4k3/pppppppp/8/8/8/8/PPPPPPPP/4K3 w - - 0 1",
    "R6R/3Q4/1Q4Q1/4Q3/2Q4Q/Q4Q2/pp1Q4/kBNN1KB1 w - - 0 1",
    "bqnb1rkr/pp3ppp/3ppn2/2p5/5P2/P2P4/NPP1P1PP/BQ1BNRKR w HFhf - 2 9",
    "2nnrbkr/p1qppppp/8/1ppb4/6PP/3PP3/PPP2P2/BQNNRBKR w HEhe - 1 9",
    "nrbbnkqr/pppppppp/8/8/8/8/PPPPPPPP/RKBBNNQR w HAhb - 0 1",
    "1r2k1r1/8/8/8/8/8/8/RR2K1RR w GB - 0 1",
    "rk2r3/8/8/8/8/8/8/RK2R3 w EAea - 0 1"};

/// Ends the program when the FEN is not one: a mistake in the test.
inline rules::Position position(std::string_view fen)
{
    const auto setup = rules::fen::parse(fen);
    if (setup) {
        if (auto result = rules::Position::fromSetup(*setup))
            return *result;
    }
    std::fprintf(stderr, "not a legal position: %.*s\n", static_cast<int>(fen.size()), fen.data());
    std::abort();
}

inline std::string fenOf(const rules::Position& position)
{
    return rules::fen::write(position.setup());
}

/// Calls `visit(position)` for every position of random games from `variedFens`.
template <typename Visit>
void forRandomPositions(std::uint64_t seed, int gamesPerStart, int pliesPerGame, Visit&& visit)
{
    Random random(seed);
    for (const std::string_view fen : variedFens) {
        for (int game = 0; game < gamesPerStart; ++game) {
            rules::Position current = position(fen);
            for (int ply = 0; ply < pliesPerGame; ++ply) {
                visit(current);
                const rules::MoveList moves = current.legalMoves();
                if (moves.isEmpty())
                    break;
                current.play(moves[random.below(moves.size())]);
            }
        }
    }
}

} // namespace plyline::tests
