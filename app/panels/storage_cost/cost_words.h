#pragma once

#include <QtCore/QString>

#include "core/store/model_cost.h"

#include <optional>
#include <vector>

namespace plyline::storage_cost {

/// "Events only", "Snapshot per ply", "Validity intervals", "Checkpoint every 16".
[[nodiscard]] QString modelName(const store::StorageModel& model);
/// How it keeps a game and finds a ply, in plain words.
[[nodiscard]] QString modelExplanation(const store::StorageModel& model);
/// Of a measured one: all figures in full.
[[nodiscard]] QString costDetail(const store::ModelCost& cost);
/// "Events only: 12 % of all is done. About 4 minutes are left."
[[nodiscard]] QString workText(const store::StorageModel& model, double progress,
                               std::optional<double> secondsLeft);
/// How it was measured, and that every seek gave back what the replay says, or not.
[[nodiscard]] QString methodText(const std::vector<store::ModelCost>& costs, bool isFile);

} // namespace plyline::storage_cost
