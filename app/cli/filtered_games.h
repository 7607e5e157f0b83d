#pragma once

#include "app/cli/opened_file.h"
#include "core/filter/filter.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace plyline::cli {

/// Parses a filter line in the syntax of the game list. Returns none, after a message on standard
/// error, when the line cannot be understood.
[[nodiscard]] std::optional<filter::Filter> readFilter(const std::string& text);

/// Returns the games that match the query, counted from 0, in file order; null when the query is
/// empty. Reads the moves of the games when the query needs them.
[[nodiscard]] std::shared_ptr<const std::vector<int>> filteredGames(const OpenedFile& file,
                                                                    const filter::Filter& query);

} // namespace plyline::cli
