// The table that the parts of a PartsInterface form.

#include "app/kit/accessible/parts_interface.h"

#include <algorithm>

namespace plyline::accessible {

int PartsInterface::headerRows() const
{
    const auto grid = m_parts->grid();
    return grid && grid->hasColumnHeaders ? 1 : 0;
}

int PartsInterface::headerColumns() const
{
    const auto grid = m_parts->grid();
    return grid && grid->hasRowHeaders ? 1 : 0;
}

int PartsInterface::partsInARow() const
{
    return columnCount() + headerColumns();
}

int PartsInterface::columnCount() const
{
    const auto grid = m_parts->grid();
    return grid ? grid->columns : 0;
}

int PartsInterface::rowCount() const
{
    const int inARow = partsInARow();
    return inARow > 0 ? std::max(0, m_parts->count() / inARow - headerRows()) : 0;
}

int PartsInterface::rowOf(int part) const
{
    const int inARow = partsInARow();
    return inARow > 0 ? part / inARow - headerRows() : -1;
}

int PartsInterface::columnOf(int part) const
{
    const int inARow = partsInARow();
    return inARow > 0 ? part % inARow - headerColumns() : -1;
}

std::optional<int> PartsInterface::partAt(int row, int column) const
{
    if (row < 0 || column < 0 || row >= rowCount() || column >= columnCount())
        return std::nullopt;
    return (row + headerRows()) * partsInARow() + column + headerColumns();
}

QAccessibleInterface* PartsInterface::columnHeader(int part) const
{
    const int column = columnOf(part);
    const bool hasOne = headerRows() > 0 && column >= 0 && rowOf(part) >= 0;
    return hasOne ? interfaceOf(column + headerColumns()) : nullptr;
}

QAccessibleInterface* PartsInterface::rowHeader(int part) const
{
    const int row = rowOf(part);
    const bool hasOne = headerColumns() > 0 && row >= 0 && columnOf(part) >= 0;
    return hasOne ? interfaceOf((row + headerRows()) * partsInARow()) : nullptr;
}

QAccessibleInterface* PartsInterface::cellAt(int row, int column) const
{
    return interfaceOf(partAt(row, column).value_or(-1));
}

QString PartsInterface::columnDescription(int column) const
{
    if (headerRows() == 0 || column < 0 || column >= columnCount())
        return {};
    return m_parts->part(column + headerColumns()).name;
}

QString PartsInterface::rowDescription(int row) const
{
    if (headerColumns() == 0 || row < 0 || row >= rowCount())
        return {};
    return m_parts->part((row + headerRows()) * partsInARow()).name;
}

int PartsInterface::selectedRowCount() const
{
    return static_cast<int>(m_parts->selectedRows().size());
}

int PartsInterface::selectedCellCount() const
{
    return selectedRowCount() * columnCount();
}

QList<QAccessibleInterface*> PartsInterface::selectedCells() const
{
    QList<QAccessibleInterface*> cells;
    const QList<int> rows = m_parts->selectedRows();
    for (const int row : rows)
        for (int column = 0; column < columnCount() && cells.size() < mostSelected; ++column)
            cells << cellAt(row, column);
    return cells;
}

bool PartsInterface::isRowSelected(int row) const
{
    const std::optional<int> part = partAt(row, 0);
    return part && m_parts->part(*part).state.selected;
}

bool PartsInterface::selectRow(int row)
{
    return partAt(row, 0) && m_parts->selectRow(row, true);
}

bool PartsInterface::unselectRow(int row)
{
    return partAt(row, 0) && m_parts->selectRow(row, false);
}

void PartsInterface::modelChange(QAccessibleTableModelChangeEvent* event)
{
    if (event->modelChangeType() == QAccessibleTableModelChangeEvent::DataChanged)
        settleNames();
    else
        forget();
}

} // namespace plyline::accessible
