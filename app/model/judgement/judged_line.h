#pragma once

#include "core/analysis/accuracy.h"
#include "core/analysis/prepared_game.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace plyline::judgement {

/// Who gave the scores: the file, or an engine by name.
struct ScoreSource
{
    std::string engine; ///< Empty: the file.
    [[nodiscard]] bool isFile() const { return engine.empty(); }
    bool operator==(const ScoreSource&) const = default;
};

/// A line as the scores of one source judge it. Immutable.
struct JudgedLine
{
    ScoreSource source;
    analysis::ScoredLine scores;
    std::vector<std::optional<analysis::JudgedMove>> moves; ///< `[i]` leads to ply i + 1.
    analysis::GameReport report;
    bool isSoFar = false; ///< More scores may come, or the rest of the game is hidden.

    /// Null for plies that the line does not have, and for moves that are not judged.
    [[nodiscard]] const analysis::JudgedMove* at(game::Ply ply) const;
    /// Returns the plies to which moves of a side lead that are judged so, in order.
    [[nodiscard]] std::vector<game::Ply> pliesOf(rules::Color side,
                                                 analysis::Judgement judgement) const;
};

/// Judges a line by scores that belong to it. Linear. Returns null after a stop.
[[nodiscard]] std::shared_ptr<const JudgedLine>
judgedLine(ScoreSource source, analysis::ScoredLine scores, const analysis::Phases& phases,
           bool isSoFar, const std::stop_token& stop = {});

} // namespace plyline::judgement
