#pragma once

#include "core/game/annotations.h"
#include "core/rules/piece.h"

#include <string_view>

namespace plyline::pgn {

/// What a comment says as values. The plies of its drawings are not set.
struct CommentValues
{
    game::MoveValues values;
    game::Drawings drawings;
    std::string_view wholeEvaluation; ///< The `%eval` that gave the evaluation, where it is a
                                      ///< number without a decimal point.
    std::string_view clockOfTwo;  ///< The `%clk` that gave the clock, where it is of two numbers.
    bool hasDecimalPoint = false; ///< In a `%eval`.
};

/// Reads the commands of a comment (`[%clk 0:09:58.9]`, `[%eval #-3]`, `[%cal Gd1h5]` and so on)
/// and the comments of engines' programs: "+0.35/24 1.2s" is the mover's own judgement, "d=24,
/// mt=2577, wv=0.35" holds White's. What cannot be read is left out.
[[nodiscard]] CommentValues readCommentValues(std::string_view comment, rules::Color mover);
/// Puts those that `from` has in place of those in `into`.
void merge(game::MoveValues& into, const game::MoveValues& from);

/// "1:02:03.5", "2:03", "63", with days in front "1:02:03:04", as milliseconds, negative ones too;
/// none when it is no time.
[[nodiscard]] std::optional<std::int64_t> parseClock(std::string_view text);
/// "0.35", "-1.2", "#3", "#-3", "M3", "-M3".
[[nodiscard]] std::optional<game::Evaluation> parseEvaluation(std::string_view text);

} // namespace plyline::pgn
