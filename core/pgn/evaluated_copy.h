#pragma once

#include "core/game/game.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plyline::pgn {

/// An evaluation as `%eval` gives it.
struct GivenEvaluation
{
    game::Evaluation evaluation;
    std::optional<int> depth;
};

/// Writes a copy of the game as writeGame() does, with `[%eval ...]` in a comment after each move
/// on the path to the end of `line` whose evaluation is given: `byPly[p]` is that of ply p. A move
/// that is given one loses those that its comments had, so that the copy does not mix two sources.
/// `annotator` becomes the Annotator tag if the game has none. A mate on the board is not written.
[[nodiscard]] std::string
writeEvaluatedCopy(const game::Game& game, game::LineId line,
                   const std::vector<std::optional<GivenEvaluation>>& byPly,
                   std::string_view annotator);

/// Returns "[%eval 0.31,18]", "[%eval #-3]".
[[nodiscard]] std::string evaluationCommand(const GivenEvaluation& given);

} // namespace plyline::pgn
