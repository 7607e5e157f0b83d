#pragma once

#include "core/base/text.h"

#include <string_view>
#include <vector>

namespace plyline::cli {

/// At most `parts` spans that cover the bytes, of about the same length, each but the first
/// beginning where a game certainly does: at three tag lines in a row behind a blank line behind a
/// line that is no tag.
[[nodiscard]] std::vector<Span> cutAtGames(std::string_view bytes, int parts);

} // namespace plyline::cli
