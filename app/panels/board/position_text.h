#pragma once

#include <QtCore/QString>

#include "app/model/session/session.h"

namespace plyline::board {

/// Returns the position in words for screen readers: "Black to move. Last move 24. Rxd4. Check."
[[nodiscard]] QString positionText(const session::Session& session,
                                   const std::vector<game::Drawing>& drawings);
/// Returns since when the piece stands on the square, which the board does not show: "Here since
/// 24. Rxd4, ply 47". Empty for an empty square.
[[nodiscard]] QString stayText(const session::Session& session, rules::Square square);

} // namespace plyline::board
