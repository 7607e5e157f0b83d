#pragma once

#include "core/rules/setup.h"
#include "core/store/stored_rows.h"

#include <vector>

namespace plyline::store {

/// Makes the lines of a game, without annotations, of its rows in the tables lines and events. Each
/// move is played through the rules from `start` and recorded again, and must give the row that is
/// stored. Errors: Storage.
[[nodiscard]] Expected<std::vector<game::Line>, Error> readLines(const StoredRows& rows,
                                                                 const rules::Setup& start);

} // namespace plyline::store
