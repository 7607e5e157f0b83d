#pragma once

#include "core/game/game.h"

#include <string>
#include <string_view>

namespace plyline::analysis {

/// Returns the words of a comment: without commands (`[%clk 0:01:00]`) and the values at its start
/// that an engine program wrote ("+0.35/24 1.2s"), with single spaces as white space, truncated to
/// 16 KiB.
[[nodiscard]] std::string wordsOf(std::string_view comment);

/// Returns the values that an engine program wrote in the comments after a move, as they are
/// written, one line for each comment. `line` holds the event that leads to `ply`. Empty if there
/// are none.
[[nodiscard]] std::string engineNotes(const game::Game& game, game::LineId line, game::Ply ply);

} // namespace plyline::analysis
