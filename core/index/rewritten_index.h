#pragma once

#include "core/index/game_index.h"

#include <memory>
#include <stop_token>

namespace plyline::index {

/// The index of what was written in the place of the file that `before` is of, where it goes on
/// from there: all games are in it, each with its players, event, site and round, whatever became
/// of its moves. So do programs that write a broadcast anew with each move. Only what is behind the
/// first change is read, and the facts of the games before it stay. Null where a game is missing or
/// has become another, where the file was only cut short, and after a stop. Precondition: the
/// source of `before` is a copy.
[[nodiscard]] std::shared_ptr<const GameIndex>
rewrittenIndex(const GameIndex& before, std::shared_ptr<const files::Source> source,
               const std::stop_token& stop = {});

} // namespace plyline::index
