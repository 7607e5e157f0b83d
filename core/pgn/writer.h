#pragma once

#include "core/game/game.h"

#include <string>

namespace plyline::pgn {

/// Writes the game in export format (PGN standard, sections 3.2 and 8): the seven tag roster, the
/// other tags in their order, an empty line, the movetext in lines of less than 80 columns unless a
/// comment is longer, and a line end. Comments are written unchanged in UTF-8, in their original
/// form; words without meaning are written as comments. Reading the text gives an equal game
/// (`game::isSameGame`). Moves that could not be read and what follows them are not part of a game,
/// so they are not written; a refused game is written unchanged.
[[nodiscard]] std::string writeGame(const game::Game& game);

/// Returns the game's bytes as they were read, with which an unchanged game is saved.
[[nodiscard]] std::string_view unchangedText(const game::Game& game);

} // namespace plyline::pgn
