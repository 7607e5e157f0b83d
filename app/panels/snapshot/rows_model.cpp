#include "app/panels/snapshot/rows_model.h"

#include "app/kit/words/names.h"

#include <algorithm>

namespace plyline::snapshot {

namespace {

Qt::Alignment alignmentOf(int column)
{
    const bool isNumber =
        column == RowsModel::X || column == RowsModel::Y || column == RowsModel::Since;
    return (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

} // namespace

void RowsModel::setRows(std::vector<ShownRow> rows)
{
    if (rows == m_rows)
        return;
    // The model is not reset, so that the table keeps its scroll position while scrubbing. Changed
    // rows are updated in place, then rows are added or removed at the end.
    const int before = rowCount();
    const int after = static_cast<int>(rows.size());
    const int kept = std::min(before, after);
    for (int first = 0; first < kept; ++first) {
        int end = first; // end of a run of changed rows
        for (; end < kept && rowAt(end) != rows[static_cast<std::size_t>(end)]; ++end)
            m_rows[static_cast<std::size_t>(end)] = rows[static_cast<std::size_t>(end)];
        if (end == first)
            continue;
        Q_EMIT dataChanged(index(first, 0), index(end - 1, ColumnCount - 1));
        first = end;
    }
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows.erase(m_rows.begin() + after, m_rows.end());
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows.insert(m_rows.end(), rows.begin() + before, rows.end());
        endInsertRows();
    }
}

int RowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(alignmentOf(index.column()));
    const ShownRow& shown = rowAt(index.row());
    if (role == Qt::ToolTipRole && index.column() == Since)
        return tr("Go to ply %1").arg(shown.row.lastChangedPly.number());
    if (role == Qt::ToolTipRole && index.column() == Piece) // a narrow table leaves it out
        return tr("Started on %1").arg(words::squareName(shown.origin));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Piece:
        return words::pieceName({shown.row.color, shown.row.role});
    case Origin:
        return words::squareName(shown.origin);
    case X:
        return shown.row.x();
    case Y:
        return shown.row.y();
    case Since:
        return shown.row.lastChangedPly.number();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(alignmentOf(section));
    if (role == Qt::ToolTipRole && section == Since)
        return tr("The ply of the event that last wrote the row; 0 is the start");
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Piece:
        return tr("piece");
    case Origin:
        return tr("origin");
    case X:
        return tr("x");
    case Y:
        return tr("y");
    case Since:
        return tr("since");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace plyline::snapshot

#include "moc_rows_model.cpp"
