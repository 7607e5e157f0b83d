#pragma once

#include "core/analysis/forks.h"
#include "core/analysis/ply_facts.h"
#include "core/game/ending.h"
#include "core/game/game.h"
#include "core/replay/piece_history.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace plyline::analysis {

/// One line of a game with what every view of it needs. Immutable.
struct PreparedLine
{
    std::shared_ptr<const replay::Replay> replay;
    std::vector<PlyFacts> plies;                 ///< `[i]` leads to ply i + 1.
    std::vector<replay::PieceHistory> histories; ///< Of all pieces, in the order of ids.
};

/// A game with what every view of it needs, made in the thread that built the game, so that showing
/// it is the swap of a pointer. Immutable.
struct PreparedGame
{
    std::shared_ptr<const game::Game> game;
    Forks::Sans sans; ///< The standard SAN of every line's own events.
    Forks forks;
    game::Ending ending;
    std::shared_ptr<const PreparedLine> mainLine;
};

/// Makes everything ready. `interval`: after how many events the replay keeps a checkpoint. Null
/// when `game` is null or after a stop.
[[nodiscard]] std::shared_ptr<const PreparedGame>
prepared(std::shared_ptr<const game::Game> game, int interval, const std::stop_token& stop = {});
/// Another line of it, or the same line with other checkpoints. Null after a stop. Precondition:
/// the game has it.
[[nodiscard]] std::shared_ptr<const PreparedLine> preparedLine(const PreparedGame& game,
                                                               game::LineId line, int interval,
                                                               const std::stop_token& stop = {});

} // namespace plyline::analysis
