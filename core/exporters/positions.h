#pragma once

#include "core/exporters/export_format.h"
#include "core/game/game.h"

#include <string>

namespace plyline::exporters {

/// Returns the positions of the main line from ply 0 on, one FEN per line. Empty for a refused
/// game.
[[nodiscard]] std::string fenLines(const game::Game& game);
/// Returns the same positions as EPD (PGN standard, section 16.2): the four fields, the move
/// counters `hmvc` and `fmvn`, an `id`, and the move played as `sm`.
[[nodiscard]] std::string epdLines(const game::Game& game, int gameNumber);

[[nodiscard]] ExportFormat fenFormat();
[[nodiscard]] ExportFormat epdFormat();

} // namespace plyline::exporters
