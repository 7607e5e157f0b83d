#pragma once

#include <QtCore/QString>

#include "core/analysis/openings.h"
#include "core/game/ending.h"
#include "core/game/game.h"

namespace plyline::stage {

/// The text above the boards.
struct Headline
{
    QString players; ///< "Kasparov, Garry — Topalov, Veselin"
    QString details; ///< "1-0 · White wins by checkmate · Hoogovens, Wijk aan Zee · 1999.01.20 …"
    QString opening; ///< "B90 Sicilian Defense: Najdorf Variation".
    /// "Opening in the file: B06 Pirc"; empty unless the name of the moves is shown instead.
    QString note;

    /// Returns the details and the opening.
    [[nodiscard]] QString line() const;
    bool operator==(const Headline&) const = default;
};

/// Returns the headline of a game, without what its tags do not contain. `opening` is the name of
/// the shown ply, which is shown instead of that in the tags unless it is null.
[[nodiscard]] Headline headlineOf(const game::Game& game, const game::Ending& ending,
                                  const analysis::Opening* opening = nullptr);

} // namespace plyline::stage
