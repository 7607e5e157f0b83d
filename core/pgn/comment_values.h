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
/// Returns the part at the start of a comment that a program wrote as values, with the white space
/// before it: what readCommentValues() reads ("+0.35/24 1.2s", "d=24, wv=0.35,"), or the note that
/// a move is from an opening book ("book, mb=+0+0+0,"). Empty if there is none.
[[nodiscard]] std::string_view engineNote(std::string_view comment);
/// Overwrites values in `into` by those that `from` has.
void merge(game::MoveValues& into, const game::MoveValues& from);

/// Parses "1:02:03.5", "2:03", "63" or, with days, "1:02:03:04" to milliseconds, also negative
/// ones. Returns none for other texts.
[[nodiscard]] std::optional<std::int64_t> parseClock(std::string_view text);
/// Parses "0.35", "-1.2", "#3", "#-3", "M3" or "-M3".
[[nodiscard]] std::optional<game::Evaluation> parseEvaluation(std::string_view text);

} // namespace plyline::pgn
