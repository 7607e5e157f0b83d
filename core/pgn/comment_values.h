#pragma once

#include "core/game/annotations.h"

#include <string_view>

namespace plyline::pgn {

/// Adds what the commands of a comment say: `[%clk 0:09:58.9]`, `[%emt 0:00:03]`, `[%eval
/// 0.35,12]`, `[%eval #-3]`. Values that cannot be read are left as they are.
void readCommentValues(std::string_view comment, game::MoveValues& values);

/// "1:02:03.5", "2:03", "63" as milliseconds, negative ones too; none when it is no time.
[[nodiscard]] std::optional<std::int64_t> parseClock(std::string_view text);
/// "0.35", "-1.2", "#3", "#-3".
[[nodiscard]] std::optional<game::Evaluation> parseEvaluation(std::string_view text);

} // namespace plyline::pgn
