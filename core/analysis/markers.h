#pragma once

#include "core/analysis/ply_facts.h"

#include <optional>
#include <vector>

namespace plyline::analysis {

/// Whether an event is a place to stop at: a capture, check, mate, castling or promotion.
[[nodiscard]] bool isMarker(const analysis::PlyFacts& facts);
/// The nearest marked ply after `from`; `plies[i]` leads to ply i + 1.
[[nodiscard]] std::optional<game::Ply> nextMarker(const std::vector<analysis::PlyFacts>& plies,
                                                  game::Ply from);
[[nodiscard]] std::optional<game::Ply> previousMarker(const std::vector<analysis::PlyFacts>& plies,
                                                      game::Ply from);

} // namespace plyline::analysis
