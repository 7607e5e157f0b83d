#pragma once

#include <QtCore/QString>

#include "app/state/session.h"

namespace plyline::board {

/// "Black to move. Last move 24. Rxd4. Check." for those who do not see the board.
[[nodiscard]] QString positionText(const state::Session& session,
                                   const std::vector<game::Drawing>& drawings);
/// "white rook on d4, since ply 47"; empty when the square is.
[[nodiscard]] QString squareText(const state::Moment& moment, rules::Square square);

} // namespace plyline::board
