#pragma once

#include "core/game/game.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace plyline::pgn {

/// Reads the game with the bytes `span`, as found by an index of the whole source. `gameNumber`
/// (from 1) is for diagnostics, `firstLine` is the text line on which the span begins. Never fails:
/// the game's diagnostics tell what could not be read. Returns null after a stop.
[[nodiscard]] std::shared_ptr<const game::Game>
buildGame(std::shared_ptr<const files::Source> source, Span span, int gameNumber, int firstLine,
          const std::stop_token& stop = {});

} // namespace plyline::pgn
