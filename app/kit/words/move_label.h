#pragma once

#include <QtCore/QString>

#include "core/game/ply.h"
#include "core/rules/piece.h"
#include "core/rules/setup.h"

#include <string>
#include <string_view>
#include <vector>

namespace plyline::words {

/// "Start position": the title of ply 0.
[[nodiscard]] QString startPosition();
/// "start": the label of ply 0 in a list of moves.
[[nodiscard]] QString startLabel();
/// "24.", "24…".
[[nodiscard]] QString moveNumberText(int number, rules::Color mover);
/// "24. Rxd4", "24… cxd4".
[[nodiscard]] QString moveLabel(int number, rules::Color mover, std::string_view san);
/// Returns the label of the move that leads to `ply` of a game that begins with `start`; "start"
/// for ply 0.
[[nodiscard]] QString moveLabel(const rules::Setup& start, game::Ply ply, std::string_view san);
/// Returns "14… cxd4 15. Rd1 Rc8": the given moves, of which the first leads to ply `first`.
[[nodiscard]] QString moveSequence(const rules::Setup& start, game::Ply first,
                                   const std::vector<std::string>& sans);

} // namespace plyline::words
