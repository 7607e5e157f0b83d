#pragma once

#include <QtCore/QString>

#include "core/game/annotations.h"

namespace plyline::words {

/// White's share of a bar or graph, 0 to 1: level in the middle, mate at the edge.
[[nodiscard]] double whiteShare(const game::Evaluation& evaluation);

/// "+0.4", "−1.2", "#3", "#−3": from White's side, in pawns to the tenth, or moves to mate.
[[nodiscard]] QString evaluationText(const game::Evaluation& evaluation);

} // namespace plyline::words
