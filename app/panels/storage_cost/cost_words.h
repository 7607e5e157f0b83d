#pragma once

#include <QtCore/QString>

#include "core/store/model_cost.h"

#include <optional>
#include <vector>

namespace plyline::storage_cost {

/// Returns "Events only", "Snapshot per ply", "Validity intervals" or "Checkpoint every 16".
[[nodiscard]] QString modelName(const store::StorageModel& model);
/// Explains how the model stores a game and finds a ply.
[[nodiscard]] QString modelExplanation(const store::StorageModel& model);
/// Returns all figures of a measured model in full.
[[nodiscard]] QString costDetail(const store::ModelCost& cost);
/// Returns "Events only: 12 % of all is done. About 4 minutes are left."
[[nodiscard]] QString workText(const store::StorageModel& model, double progress,
                               std::optional<double> secondsLeft);
/// Explains how the costs were measured, and whether every seek gave the same state as the replay.
[[nodiscard]] QString methodText(const std::vector<store::ModelCost>& costs, bool isFile);

} // namespace plyline::storage_cost
