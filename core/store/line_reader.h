#pragma once

#include "core/rules/setup.h"
#include "core/store/stored_rows.h"

#include <vector>

namespace plyline::store {

/// Builds the lines of a game, without annotations, from its rows in the tables lines and events.
/// Each move is played by the rules from `start` and recorded again, and must give the stored row.
/// Errors: Storage.
[[nodiscard]] Expected<std::vector<game::Line>, Error> readLines(const StoredRows& rows,
                                                                 const rules::Setup& start);

} // namespace plyline::store
