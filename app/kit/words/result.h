#pragma once

#include <QtCore/QString>

#include "core/game/outcome.h"
#include "core/rules/piece.h"

namespace plyline::words {

/// "1-0", "0-1", "½-½", "*".
[[nodiscard]] QString resultText(game::Outcome outcome);
/// Returns the points of one side: "1", "0", "½"; empty for an unfinished game.
[[nodiscard]] QString pointsText(game::Outcome outcome, rules::Color side);

} // namespace plyline::words
