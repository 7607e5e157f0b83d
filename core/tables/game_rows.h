#pragma once

#include "core/tables/rows.h"
#include "core/tables/schema.h"

#include <functional>
#include <stop_token>

namespace plyline::tables {

/// Receives one row of a table. Returns false to end the visit.
using RowSink = std::function<bool(TableId, Row)>;

/// Calls `sink` with all rows of a game in the `wanted` tables. The rows of one table of one line
/// are adjacent, and a row comes after the rows it refers to. Returns false if the sink or `stop`
/// ended the visit early.
[[nodiscard]] bool visitGameRows(const game::Game& game, int gameNumber, const RowSink& sink,
                                 TableSet wanted = allTables, const std::stop_token& stop = {});

} // namespace plyline::tables
