#pragma once

#include "core/store/model_store.h"

#include <functional>
#include <vector>

namespace plyline::store {

/// One line of one game.
struct GameLine
{
    std::shared_ptr<const game::Game> game;
    int number = 1; ///< The game's.
    game::LineId line;
};

/// Some lines, made when they are asked for: `at(i)` for 0 <= i < count, in any thread.
struct GameLines
{
    int count = 0;
    std::function<GameLine(int)> at;
};

/// A ply to seek, and what the fold of the game's own events says stands there.
struct SeekTarget
{
    int gameNumber = 1;
    game::LineId line;
    game::Ply ply;
    rules::Setup position;
    replay::PieceTable pieces;
};

/// At most `wanted` plies, spread evenly over the lines and over each line; all plies of a single
/// line that has no more. Errors: Cancelled.
[[nodiscard]] Expected<std::vector<SeekTarget>, Error>
seekTargets(const GameLines& lines, int wanted, const std::stop_token& stop = {});

/// How many events the seeks to all plies of the lines fold.
struct FoldedEvents
{
    int worst = 0;
    double average = 0.0;
    bool operator==(const FoldedEvents&) const = default;
};
/// Of a single line.
[[nodiscard]] FoldedEvents foldedEvents(const StorageModel& model, game::Ply lastPly);

/// What one model costs, built and measured.
struct ModelCost
{
    StorageModel model;
    ModelSize size;
    FoldedEvents folded;
    double medianMicros = 0.0;  ///< The middle one of the times of all targets ...
    double slowestMicros = 0.0; ///< ... and the longest; each is the median of its repeats.
    int targets = 0;
    int agreeing = 0; ///< The targets at which the store gave back the target's state.
};

/// How the times of a target are taken.
inline constexpr int seekRepeats = 9;

/// 0 to 1: building is the first half, seeking the second.
using CostProgress = std::function<void(double)>;

/// Builds a store of the lines at `location` and seeks each target in it, several times. Errors:
/// Storage, FileNotWritable, Cancelled.
[[nodiscard]] Expected<ModelCost, Error> costOf(StorageModel model, const GameLines& lines,
                                                const std::vector<SeekTarget>& targets,
                                                const StoreLocation& location,
                                                const std::stop_token& stop = {},
                                                const CostProgress& progress = {});

} // namespace plyline::store
