#pragma once

#include "core/replay/piece_table.h"

#include <nlohmann/json_fwd.hpp>

namespace plyline::exporters {

/// Adds the columns of a row of the coordinate table to a record.
void addPieceRow(nlohmann::ordered_json& record, const replay::PieceRow& row);

} // namespace plyline::exporters
