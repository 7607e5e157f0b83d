#pragma once

#include <QtCore/QString>

#include "app/model/session/session.h"

#include <optional>
#include <vector>

namespace plyline::actions {

/// Returns the ply of a typed move number: for "24" and "24." the one after White's 24th move, for
/// "24..." and "24b" the one after Black's, for "0" the start. None if it is not a number or the
/// game has no such move.
[[nodiscard]] std::optional<game::Ply>
plyOfMoveNumber(const QString& text, const std::vector<analysis::PlyFacts>& plies);

} // namespace plyline::actions
