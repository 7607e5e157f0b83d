#pragma once

#include "app/model/engines/engine_program.h"
#include "core/analysis/score.h"
#include "core/base/expected.h"
#include "core/engine/uci_engine.h"
#include "core/replay/replay.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace plyline::engines {

/// What an engine says of every position of a line.
struct GameScores
{
    std::string engine; ///< As it names itself.
    /// By ply, from 0 to the last, from White's view; none where the engine gave no score.
    std::vector<std::optional<analysis::Score>> scores;
};

/// Evaluates all positions of a line and waits until that is done: for a terminal, never for a
/// window. `nodes` is the budget of each position. `progress` is told how many are done, of how
/// many. Needs a QCoreApplication. Errors: why the engine was given up.
[[nodiscard]] Expected<GameScores, engine::Fault>
analyseGame(std::shared_ptr<const replay::Replay> line, const EngineProgram& program,
            std::int64_t nodes, const std::function<void(int done, int all)>& progress = {});

} // namespace plyline::engines
