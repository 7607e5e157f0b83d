#pragma once

#include <QtCore/QString>

#include "core/engine/uci_engine.h"

namespace plyline::words {

/// Why an engine does not work, and what may help.
[[nodiscard]] QString sentence(engine::Fault fault);
/// "+0.31", "≤ −1.20", "#−3": from White's view, in hundredths.
[[nodiscard]] QString scoreText(const game::Evaluation& evaluation, engine::Bound bound);
/// "chances of White 12 %, of a draw 80 %, of Black 8 %".
[[nodiscard]] QString chancesText(const engine::WinDrawLoss& chances);
/// "12 · 80 · 8": the same in percent, short.
[[nodiscard]] QString shortChancesText(const engine::WinDrawLoss& chances);
/// "1.2 M nodes", "845 k nodes", "900 nodes".
[[nodiscard]] QString nodesText(std::int64_t nodes);
/// "845 k/s".
[[nodiscard]] QString nodesPerSecondText(std::int64_t nodes);

} // namespace plyline::words
