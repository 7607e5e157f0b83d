#pragma once

#include <QtCore/QString>

#include "core/game/ending.h"
#include "core/game/game.h"

namespace plyline::stage {

/// The text above the boards.
struct Headline
{
    QString players; ///< "Kasparov, Garry — Topalov, Veselin"
    QString details; ///< "1-0 · White wins by checkmate · Hoogovens, Wijk aan Zee · 1999.01.20 …"
    bool operator==(const Headline&) const = default;
};

/// Returns the headline of a game, without what its tags do not contain.
[[nodiscard]] Headline headlineOf(const game::Game& game, const game::Ending& ending);

} // namespace plyline::stage
