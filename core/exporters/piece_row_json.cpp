#include "core/exporters/piece_row_json.h"

#include "core/tables/rows.h"

#include <nlohmann/json.hpp>

namespace plyline::exporters {

void addPieceRow(nlohmann::ordered_json& record, const replay::PieceRow& row)
{
    record["piece_id"] = row.pieceId.number();
    record["color"] = tables::colorName(row.color);
    record["role"] = tables::roleName(row.role);
    record["x"] = row.x();
    record["y"] = row.y();
    record["last_changed_ply"] = row.lastChangedPly.number();
}

} // namespace plyline::exporters
