#pragma once

#include <QtCore/QString>

#include "core/game/annotations.h"

namespace plyline::words {

/// Returns "+0.4" or "−1.2" in pawns, or "#3" or "#−3" for mate in that many moves, from White's
/// side.
[[nodiscard]] QString evaluationText(const game::Evaluation& evaluation);

} // namespace plyline::words
