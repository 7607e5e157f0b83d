#pragma once

#include <QtCore/QString>

#include "app/model/session/session.h"

namespace plyline::board {

/// Returns the position in words for screen readers: "Black to move. Last move 24. Rxd4. Check."
[[nodiscard]] QString positionText(const session::Session& session,
                                   const std::vector<game::Drawing>& drawings);
/// Returns "white rook on d4, since ply 47"; empty for an empty square.
[[nodiscard]] QString squareText(const session::Moment& moment, rules::Square square);

} // namespace plyline::board
