#pragma once

#include <string>

namespace plyline::analysis {

/// Returns resources/openings.tsv, as OpeningTableBuilder reads it.
[[nodiscard]] std::string ownOpenings();

} // namespace plyline::analysis
