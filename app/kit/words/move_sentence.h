#pragma once

#include <QtCore/QString>

#include "core/game/move_event.h"

namespace plyline::words {

/// Returns what the event did, for people who look at the board: "White’s rook takes the pawn on
/// d4".
[[nodiscard]] QString moveSentence(const game::MoveEvent& event);

} // namespace plyline::words
