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

/// Some lines, made when they are asked for: `at(i)` for 0 <= i < count, in any thread. Games that
/// cannot be played are passed over.
struct GameLines
{
    int count = 0;
    /// Without a game after a stop.
    std::function<GameLine(int, const std::stop_token&)> at;
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
    bool operator==(const ModelCost&) const = default;
};

/// From 0 to 1.
using CostProgress = std::function<void(double)>;

/// A store with all the lines in it, and what is known of it without a seek.
struct BuiltModel
{
    std::unique_ptr<ModelStore> store;
    ModelSize size;
    FoldedEvents folded;
};
/// Errors: Storage, FileNotWritable, Cancelled.
[[nodiscard]] Expected<BuiltModel, Error> buildModel(StorageModel model, const GameLines& lines,
                                                     const StoreLocation& location,
                                                     const std::stop_token& stop = {},
                                                     const CostProgress& progress = {});

/// How often each target is sought in each store for its time.
inline constexpr int seekRepeats = 9;

/// Seeks every target in every store: once to compare and to warm up, then for the time, in rounds
/// through all stores, so that what else the machine does falls upon all of them. The costs in the
/// order of the stores. Errors: Storage, Cancelled.
[[nodiscard]] Expected<std::vector<ModelCost>, Error>
measureModels(const std::vector<BuiltModel>& models, const std::vector<SeekTarget>& targets,
              const std::stop_token& stop = {}, const CostProgress& progress = {});

} // namespace plyline::store
