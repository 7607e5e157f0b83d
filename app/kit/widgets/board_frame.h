#pragma once

#include "app/kit/widgets/mini_board.h"
#include "core/rules/board.h"

namespace plyline::widgets {

/// Returns a frame with the pieces of the board and nothing else.
[[nodiscard]] MiniBoardFrame frameOf(const rules::Board& board);
/// Tints the squares of the last move.
void tintMove(MiniBoardFrame& frame, rules::Square from, rules::Square to,
              const look::Theme& theme);

} // namespace plyline::widgets
