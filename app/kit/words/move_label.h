#pragma once

#include <QtCore/QString>

#include "core/game/ply.h"
#include "core/rules/piece.h"
#include "core/rules/setup.h"

#include <string>
#include <string_view>
#include <vector>

namespace plyline::words {

/// "Start position": what is shown at ply 0, as a title.
[[nodiscard]] QString startPosition();
/// "start": ply 0 where other plies have a move.
[[nodiscard]] QString startLabel();
/// "24.", "24…".
[[nodiscard]] QString moveNumberText(int number, rules::Color mover);
/// "24. Rxd4", "24… cxd4".
[[nodiscard]] QString moveLabel(int number, rules::Color mover, std::string_view san);
/// The move that leads to `ply` of a game that begins with `start`, and "start" for ply 0.
[[nodiscard]] QString moveLabel(const rules::Setup& start, game::Ply ply, std::string_view san);
/// "14… cxd4 15. Rd1 Rc8": moves of such a game, of which the first leads to `first`.
[[nodiscard]] QString moveSequence(const rules::Setup& start, game::Ply first,
                                   const std::vector<std::string>& sans);

} // namespace plyline::words
