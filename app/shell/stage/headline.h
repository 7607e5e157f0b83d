#pragma once

#include <QtCore/QString>

#include "core/game/ending.h"
#include "core/game/game.h"

namespace plyline::stage {

/// What stands above the two views.
struct Headline
{
    QString players; ///< "Kasparov, Garry — Topalov, Veselin"
    QString details; ///< "1-0 · White wins by checkmate · Hoogovens, Wijk aan Zee · 1999.01.20 …"
    bool operator==(const Headline&) const = default;
};

/// Leaves out what the tags do not say.
[[nodiscard]] Headline headlineOf(const game::Game& game, const game::Ending& ending);

} // namespace plyline::stage
