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
/// The move that leads to `ply`, and "start" for ply 0. `sans` are the moves from ply 0 on.
[[nodiscard]] QString moveLabel(const rules::Setup& start, const std::vector<std::string>& sans,
                                game::Ply ply);
/// "14… cxd4 15. Rd1 Rc8": the moves that lead to the plies `first` to `last`.
[[nodiscard]] QString moveSequence(const rules::Setup& start, const std::vector<std::string>& sans,
                                   game::Ply first, game::Ply last);

} // namespace plyline::words
