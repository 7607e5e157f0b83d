#include "app/panels/snapshot/rows_csv.h"

#include "core/store/names.h"

namespace plyline::snapshot {

QString rowsCsv(const std::vector<ShownRow>& rows)
{
    QString text = QStringLiteral("piece_id,color,role,x,y,last_changed_ply\n");
    for (const ShownRow& shown : rows) {
        const replay::PieceRow& row = shown.row;
        text += QStringLiteral("%1,%2,%3,%4,%5,%6\n")
                    .arg(row.pieceId.number())
                    .arg(store::colorName(row.color), store::roleName(row.role))
                    .arg(row.x())
                    .arg(row.y())
                    .arg(row.lastChangedPly.number());
    }
    return text;
}

} // namespace plyline::snapshot
