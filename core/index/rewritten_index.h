#pragma once

#include "core/index/game_index.h"

#include <memory>
#include <stop_token>

namespace plyline::index {

/// Returns the index of a file that was rewritten and continues the file of `before`: it has all
/// the same games, each with the same players, event, site and round, whatever their moves have
/// become. Programs that rewrite a broadcast at each move produce such files. Reads only what
/// follows the first change and keeps the facts of the games before it. Returns null if a game is
/// missing or has become another, if the file was only cut short, and after a stop. Precondition:
/// the source of `before` is a copy.
[[nodiscard]] std::shared_ptr<const GameIndex>
rewrittenIndex(const GameIndex& before, std::shared_ptr<const files::Source> source,
               const std::stop_token& stop = {});

} // namespace plyline::index
