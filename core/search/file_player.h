#pragma once

#include "core/index/main_line_player.h"

#include <optional>
#include <vector>

namespace plyline::search {

/// Plays the main lines of all games on several threads. What is counted is what one thread counts,
/// wherever the bytes are cut (`cuts`, ascending; by default where it is best): a part whose games
/// do not begin where the part before ends is played again.
[[nodiscard]] index::PlayedLines
playFile(const files::Source& source, int threads, std::stop_token stop = {},
         const std::optional<std::vector<std::int64_t>>& cuts = std::nullopt);

} // namespace plyline::search
