#pragma once

#include "core/game/game.h"

#include <string>

namespace plyline::pgn {

/// The game in export format (PGN standard, sections 3.2 and 8): the seven tag roster first, then
/// the other tags in their order, an empty line, the movetext in lines of less than 80 columns
/// where no comment is longer, a line end. Comments stand as they are, in UTF-8, each in the form
/// it came in; words that meant nothing where they stood are comments. Reading it back gives the
/// same game (`game::isSameGame`). What could not be read as a move, and what stands behind it, is
/// not in a game, so it is not written; a game that was refused is written as it stands.
[[nodiscard]] std::string writeGame(const game::Game& game);

/// The game's own bytes, as they were read: what an unchanged game is saved as.
[[nodiscard]] std::string_view unchangedText(const game::Game& game);

} // namespace plyline::pgn
