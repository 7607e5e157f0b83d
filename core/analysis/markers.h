#pragma once

#include "core/analysis/ply_facts.h"

#include <optional>
#include <vector>

namespace plyline::analysis {

/// Returns whether an event deserves a stop: a capture, check, mate, castling or promotion.
[[nodiscard]] bool isMarker(const analysis::PlyFacts& facts);
/// Returns the nearest marked ply after `from`; `plies[i]` leads to ply i + 1.
[[nodiscard]] std::optional<game::Ply> nextMarker(const std::vector<analysis::PlyFacts>& plies,
                                                  game::Ply from);
[[nodiscard]] std::optional<game::Ply> previousMarker(const std::vector<analysis::PlyFacts>& plies,
                                                      game::Ply from);

} // namespace plyline::analysis
