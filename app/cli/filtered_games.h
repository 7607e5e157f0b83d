#pragma once

#include "app/cli/opened_file.h"
#include "core/filter/filter.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace plyline::cli {

/// A filter line as the game list takes it. None, and a complaint, when it cannot be understood.
[[nodiscard]] std::optional<filter::Filter> readFilter(const std::string& text);

/// The games that are left, from 0, in file order; null when the query leaves them all. Moves are
/// read where the query asks for what they say.
[[nodiscard]] std::shared_ptr<const std::vector<int>> filteredGames(const OpenedFile& file,
                                                                    const filter::Filter& query);

} // namespace plyline::cli
