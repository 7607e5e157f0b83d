#pragma once

#include "core/game/game.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace plyline::pgn {

/// Reads the one game whose bytes are `span`, as an index of the whole source has found it;
/// `gameNumber` counts from 1 and is for diagnostics, `firstLine` is the text line on which the
/// span begins. Never fails: what could not be read is in the game's diagnostics. Null after a
/// stop.
[[nodiscard]] std::shared_ptr<const game::Game>
buildGame(std::shared_ptr<const files::Source> source, Span span, int gameNumber, int firstLine,
          const std::stop_token& stop = {});

} // namespace plyline::pgn
