#pragma once

#include "core/index/main_line_player.h"

#include <optional>
#include <vector>

namespace plyline::search {

/// Plays the main lines of all games on several threads. Counts the same as one thread would,
/// wherever the bytes are divided (`cuts`, ascending; chosen automatically by default), because a
/// part whose games do not begin where the previous part ends is played again.
[[nodiscard]] index::PlayedLines
playFile(const files::Source& source, int threads, std::stop_token stop = {},
         const std::optional<std::vector<std::int64_t>>& cuts = std::nullopt);

} // namespace plyline::search
