#pragma once

#include "app/cli/json.h"
#include "core/game/game.h"

namespace plyline::cli {

// The records of `plyline-cli events`, beside exporters::eventJson. Empty or default values are
// left out.

/// Returns what every record of a game begins with: its number, place in the file, and tags.
[[nodiscard]] Json gameHead(const game::Game& game, int number);
[[nodiscard]] Json gameJson(const game::Game& game, int number);
[[nodiscard]] Json lineJson(const game::Line& line, int game);
[[nodiscard]] Json diagnosticJson(const Diagnostic& diagnostic, int game);

} // namespace plyline::cli
