#pragma once

#include "core/integrity/examination.h"
#include "tests/core/game/games.h"
#include "tests/support/random.h"

namespace plyline::tests {

using game::Ply;
using integrity::Cell;
using integrity::EncodedEvent;
using integrity::Field;
using integrity::TamperedGame;

inline constexpr char usualStart[] = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1";
/// With promotions near, castling on both wings, and Black to move.
inline constexpr char richStart[] = "r3k2r/1P3ppp/8/2pP4/2Pp4/8/p4PPP/R3K2R b KQkq - 3 20";

/// Random games of all lengths, from both starts, with null moves now and then.
inline std::vector<std::shared_ptr<const game::Game>> randomGames(Random& random, int count)
{
    std::vector<std::shared_ptr<const game::Game>> games;
    while (static_cast<int>(games.size()) < count) {
        auto game = randomGame(random, random.below(3) == 0 ? richStart : usualStart,
                               3 + random.below(90), 0);
        if (game->mainLine().log.size() >= 3)
            games.push_back(std::move(game));
    }
    return games;
}

inline replay::Replay replayOf(const std::shared_ptr<const game::Game>& game)
{
    return replay::Replay(game, game::LineId::main());
}

} // namespace plyline::tests
