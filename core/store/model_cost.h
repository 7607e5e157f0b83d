#pragma once

#include "core/store/model_store.h"

#include <functional>
#include <vector>

namespace plyline::store {

/// One line of one game.
struct GameLine
{
    std::shared_ptr<const game::Game> game;
    int number = 1; ///< Number of the game.
    game::LineId line;
};

/// A number of lines, built on demand: `at(i)` for 0 <= i < count, from any thread. Games that
/// cannot be played are skipped.
struct GameLines
{
    int count = 0;
    /// Its `game` is null after a stop.
    std::function<GameLine(int, const std::stop_token&)> at;
};

/// A ply to seek and the state there according to a fold of the game's own events.
struct SeekTarget
{
    int gameNumber = 1;
    game::LineId line;
    game::Ply ply;
    rules::Setup position;
    replay::PieceTable pieces;
};

/// Returns at most `wanted` plies, spread evenly over the lines and within each line; all plies of
/// a single line that has no more. Errors: Cancelled.
[[nodiscard]] Expected<std::vector<SeekTarget>, Error>
seekTargets(const GameLines& lines, int wanted, const std::stop_token& stop = {});

/// Number of events folded by seeks to all plies of the lines.
struct FoldedEvents
{
    int worst = 0;
    double average = 0.0;
    bool operator==(const FoldedEvents&) const = default;
};
/// Returns the numbers for a single line.
[[nodiscard]] FoldedEvents foldedEvents(const StorageModel& model, game::Ply lastPly);

/// Measured cost of one model.
struct ModelCost
{
    StorageModel model;
    ModelSize size;
    FoldedEvents folded;
    double medianMicros = 0.0;  ///< Median of the times of all targets ...
    double slowestMicros = 0.0; ///< ... and the longest; each time is the median of its repeats.
    int targets = 0;
    int agreeing = 0; ///< Number of targets whose state the store returned correctly.
    bool operator==(const ModelCost&) const = default;
};

/// Receives a fraction from 0 to 1.
using CostProgress = std::function<void(double)>;

/// A store with all lines in it, and what is known about it without a seek.
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

/// Number of timed seeks of each target in each store.
inline constexpr int seekRepeats = 9;

/// Seeks every target in every store: once to compare and to warm up, then to measure, in rounds
/// through all stores so that other load on the machine affects all of them. Returns the costs in
/// the order of the stores. Errors: Storage, Cancelled.
[[nodiscard]] Expected<std::vector<ModelCost>, Error>
measureModels(const std::vector<BuiltModel>& models, const std::vector<SeekTarget>& targets,
              const std::stop_token& stop = {}, const CostProgress& progress = {});

} // namespace plyline::store
