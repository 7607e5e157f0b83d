#pragma once

#include "core/game/annotations.h"
#include "core/rules/piece.h"

#include <string_view>

namespace plyline::pgn {

/// The values in a comment. The plies of its drawings are not set.
struct CommentValues
{
    game::MoveValues values;
    game::Drawings drawings;
    /// The `%eval` command that gave the evaluation, if its number has no decimal point.
    std::string_view wholeEvaluation;
    /// The `%clk` command that gave the clock, if it has two numbers.
    std::string_view clockOfTwo;
    bool hasDecimalPoint = false; ///< Some `%eval` has a decimal point.
};

/// Reads the commands of a comment (`[%clk 0:09:58.9]`, `[%eval #-3]`, `[%cal Gd1h5]` and so on)
/// and the comments of engine programs: "+0.35/24 1.2s" is a score from the mover's view, "d=24,
/// mt=2577, wv=0.35" from White's. Ignores what it cannot read.
[[nodiscard]] CommentValues readCommentValues(std::string_view comment, rules::Color mover);
/// Overwrites values in `into` by those that `from` has.
void merge(game::MoveValues& into, const game::MoveValues& from);

} // namespace plyline::pgn
