#pragma once

#include "core/game/ply.h"

namespace plyline::game {

/// A moment of a file: game, line and ply.
struct Place
{
    int game = 0; ///< From 1 in file order; 0 for no game.
    LineId line;
    Ply ply;

    bool operator==(const Place&) const = default;
};

} // namespace plyline::game
