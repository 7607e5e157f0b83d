#pragma once

#include <QtCore/QString>

#include "app/model/session/session.h"

#include <optional>
#include <vector>

namespace plyline::actions {

/// Where a typed move number leads: "24" and "24." to the position after White's 24th move, "24..."
/// and "24b" to the one after Black's, "0" to the start. None when it is no number or the game has
/// no such move.
[[nodiscard]] std::optional<game::Ply>
plyOfMoveNumber(const QString& text, const std::vector<analysis::PlyFacts>& plies);

} // namespace plyline::actions
