#pragma once

#include <QtCore/QString>

#include "app/model/judgement/judged_line.h"
#include "core/game/game.h"

#include <vector>

namespace plyline::moves {

/// Returns the tool-tip of a move: what its signs mean, the values that an engine wrote for it as
/// they are in the file, and how and why `judged` judges it. Empty if there is none of these.
/// `line` holds the event that leads to `ply`; `judged` is null if the move is not judged.
[[nodiscard]] QString moveTip(const game::Game& game, game::LineId line, game::Ply ply,
                              const std::vector<int>& nags, const judgement::JudgedLine* judged);

} // namespace plyline::moves
