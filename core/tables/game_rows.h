#pragma once

#include "core/tables/rows.h"
#include "core/tables/schema.h"

#include <functional>
#include <stop_token>

namespace plyline::tables {

/// Takes one row of a table; false: no more.
using RowSink = std::function<bool(TableId, Row)>;

/// All rows of a game in the `wanted` tables, those of one table of a line in a row, what a row
/// refers to before it. Returns false when the sink or `stop` said so before the end.
[[nodiscard]] bool visitGameRows(const game::Game& game, int gameNumber, const RowSink& sink,
                                 TableSet wanted = allTables, const std::stop_token& stop = {});

} // namespace plyline::tables
