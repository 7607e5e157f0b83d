#pragma once

#include <QtCore/QString>

#include "app/model/session/session.h"

namespace plyline::board {

/// "Black to move. Last move 24. Rxd4. Check." for those who do not see the board.
[[nodiscard]] QString positionText(const session::Session& session,
                                   const std::vector<game::Drawing>& drawings);
/// "white rook on d4, since ply 47"; empty when the square is.
[[nodiscard]] QString squareText(const session::Moment& moment, rules::Square square);

} // namespace plyline::board
