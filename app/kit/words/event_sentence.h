#pragma once

#include <QtCore/QString>

#include "core/game/move_event.h"

namespace plyline::words {

/// Returns what the event does: "knight g1 to f3", "rook d1 takes pawn d4, check", "castles short:
/// king to g1, rook to f1", "null move".
[[nodiscard]] QString eventSentence(const game::MoveEvent& event);

} // namespace plyline::words
