#pragma once

#include "app/panels/moves/move_list.h"

namespace plyline::moves {

/// Adds the rows of a variation and of all variations within it, in the order of the text.
void addVariation(MoveList& list, const game::Game& game, const analysis::Forks::Sans& sans,
                  game::LineId variation, VariationStyle style);

} // namespace plyline::moves
