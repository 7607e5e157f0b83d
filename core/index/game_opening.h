#pragma once

#include "core/index/game_index.h"

namespace plyline::index {

/// Returns the name of a game's opening; null if it has none, or is not known yet. `game` is
/// 0-based.
[[nodiscard]] const analysis::Opening* openingNameOf(const GameIndex& index, int game);

/// The ECO code of a game, from its tag or else from its opening.
struct GameEco
{
    EcoCode code; ///< Unknown if the game has none.
    bool isComputed = false;
    bool isSought = true; ///< False while the second pass may still find a code.
};
[[nodiscard]] GameEco ecoOf(const GameIndex& index, int game);

} // namespace plyline::index
