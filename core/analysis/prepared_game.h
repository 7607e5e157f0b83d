#pragma once

#include "core/analysis/forks.h"
#include "core/analysis/line_openings.h"
#include "core/analysis/line_times.h"
#include "core/analysis/markers.h"
#include "core/analysis/phases.h"
#include "core/analysis/ply_facts.h"
#include "core/analysis/score.h"
#include "core/game/content_key.h"
#include "core/game/ending.h"
#include "core/game/game.h"
#include "core/replay/piece_history.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace plyline::analysis {

/// One line of a game with what all views need. Immutable.
struct PreparedLine
{
    std::shared_ptr<const replay::Replay> replay;
    std::vector<PlyFacts> plies; ///< `[i]` leads to ply i + 1.
    LineScores scores;
    LineTimes times;
    Phases phases;
    LineOpenings openings;
    std::vector<FoundMarker> markers;
    std::vector<replay::PieceHistory> histories; ///< All pieces, in the order of ids.
};

/// A game with what all views need. Made in the thread that built the game, so that showing it only
/// swaps a pointer. Immutable.
struct PreparedGame
{
    std::shared_ptr<const game::Game> game;
    Forks::Sans sans; ///< SAN of every line's own events.
    Forks forks;
    game::Ending ending;
    game::ContentKey key;
    std::shared_ptr<const OpeningTable> openings; ///< Null if openings have no names.
    std::shared_ptr<const PreparedLine> mainLine;
};

/// Prepares a game; the replay keeps a checkpoint every `interval` plies, and openings are named by
/// the table, if there is one. Returns null if `game` is null and after a stop.
[[nodiscard]] std::shared_ptr<const PreparedGame>
prepared(std::shared_ptr<const game::Game> game, int interval,
         std::shared_ptr<const OpeningTable> openings = nullptr, const std::stop_token& stop = {});
/// Prepares another line of the game, or the same line with other checkpoints. Returns null after a
/// stop. Precondition: the game has the line.
[[nodiscard]] std::shared_ptr<const PreparedLine> preparedLine(const PreparedGame& game,
                                                               game::LineId line, int interval,
                                                               const std::stop_token& stop = {});

} // namespace plyline::analysis
