#include "app/kit/accessible/item_parts.h"

#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QListView>
#include <QtWidgets/QTableView>

#include <algorithm>

namespace plyline::accessible {

ItemParts::ItemParts(QAbstractItemView& view) : Parts(*view.viewport()), m_view(view) {}

QHeaderView* ItemParts::columnHeader() const
{
    const auto* table = qobject_cast<QTableView*>(&m_view);
    return table ? table->horizontalHeader() : nullptr;
}

QHeaderView* ItemParts::rowHeader() const
{
    const auto* table = qobject_cast<QTableView*>(&m_view);
    return table ? table->verticalHeader() : nullptr;
}

QAccessible::Role ItemParts::role() const
{
    return columnHeader() ? QAccessible::Table : QAccessible::List;
}

std::optional<Grid> ItemParts::grid() const
{
    return Grid{columns(), columnHeader() != nullptr, rowHeader() != nullptr};
}

int ItemParts::columns() const
{
    if (!m_view.model())
        return 0;
    return columnHeader() ? m_view.model()->columnCount(m_view.rootIndex()) : 1;
}

/// A list shows one column of its model.
int ItemParts::column(int cellColumn) const
{
    const auto* list = qobject_cast<QListView*>(&m_view);
    return list ? list->modelColumn() : cellColumn;
}

int ItemParts::count() const
{
    if (!m_view.model())
        return 0;
    const int rows = m_view.model()->rowCount(m_view.rootIndex()) + (columnHeader() ? 1 : 0);
    return rows * (columns() + (rowHeader() ? 1 : 0));
}

QModelIndex ItemParts::modelIndex(int row, int column) const
{
    return m_view.model()->index(row, this->column(column), m_view.rootIndex());
}

std::optional<int> ItemParts::indexOf(const QModelIndex& index) const
{
    if (!index.isValid())
        return std::nullopt;
    const int before = rowHeader() ? 1 : 0;
    const int column = columnHeader() ? index.column() : 0;
    return (index.row() + (columnHeader() ? 1 : 0)) * (columns() + before) + column + before;
}

Part ItemParts::part(int index) const
{
    const int before = rowHeader() ? 1 : 0;
    const int above = columnHeader() ? 1 : 0;
    const int row = index / (columns() + before) - above;
    const int column = index % (columns() + before) - before;
    if (row >= 0 && column >= 0)
        return cellPart(modelIndex(row, column));
    return row < 0 ? headerPart(column, Qt::Horizontal) : headerPart(row, Qt::Vertical);
}

/// Section -1 is the corner between both headers.
Part ItemParts::headerPart(int section, Qt::Orientation orientation) const
{
    const bool isColumn = orientation == Qt::Horizontal;
    const QHeaderView& header = isColumn ? *columnHeader() : *rowHeader();
    Part part;
    part.role = section < 0 ? QAccessible::Pane
                : isColumn  ? QAccessible::ColumnHeader
                            : QAccessible::RowHeader;
    part.state.invisible = header.isHidden() || (section >= 0 && header.isSectionHidden(section));
    if (section < 0)
        return part;
    const QVariant spoken =
        m_view.model()->headerData(section, orientation, Qt::AccessibleTextRole);
    part.name = spoken.isValid()
                    ? spoken.toString()
                    : m_view.model()->headerData(section, orientation, Qt::DisplayRole).toString();
    part.description = m_view.model()->headerData(section, orientation, Qt::ToolTipRole).toString();
    const int from = header.sectionViewportPosition(section);
    const int size = header.sectionSize(section);
    const QSize whole = header.viewport()->size();
    const QRect rect =
        isColumn ? QRect(from, 0, size, whole.height()) : QRect(0, from, whole.width(), size);
    const QPoint origin =
        header.viewport()->mapTo(&m_view, QPoint()) - surface().mapTo(&m_view, QPoint());
    part.rect = (rect & header.viewport()->rect()).translated(origin);
    return part;
}

QRect ItemParts::cellRect(const QModelIndex& index) const
{
    QRect rect = m_view.visualRect(index) & surface().rect();
    if (const QHeaderView* header = columnHeader()) {
        rect.setLeft(header->sectionViewportPosition(index.column()));
        rect.setWidth(header->sectionSize(index.column()));
        rect &= surface().rect();
    }
    return rect;
}

Part ItemParts::cellPart(const QModelIndex& index) const
{
    Part part;
    part.role = columnHeader() ? QAccessible::Cell : QAccessible::ListItem;
    if (!index.isValid())
        return part;
    const QVariant spoken = index.data(Qt::AccessibleTextRole);
    part.name = (spoken.isValid() ? spoken : index.data(Qt::DisplayRole)).toString();
    part.description = index.data(Qt::AccessibleDescriptionRole).toString();
    part.rect = cellRect(index);
    const Qt::ItemFlags flags = index.flags();
    part.state.disabled = !(flags & Qt::ItemIsEnabled);
    part.state.selectable = flags.testFlag(Qt::ItemIsSelectable) &&
                            m_view.selectionMode() != QAbstractItemView::NoSelection;
    part.state.multiSelectable =
        part.state.selectable && m_view.selectionMode() == QAbstractItemView::ExtendedSelection;
    part.state.focusable = flags.testFlag(Qt::ItemIsEnabled);
    part.state.selected = m_view.selectionModel() && m_view.selectionModel()->isSelected(index);
    part.state.invisible = columnHeader() && columnHeader()->isSectionHidden(index.column());
    const QVariant check = index.data(Qt::CheckStateRole);
    part.state.checkable = check.isValid();
    part.state.checked = check.toInt() == Qt::Checked;
    part.hasAction = flags.testFlag(Qt::ItemIsEnabled);
    return part;
}

std::optional<int> ItemParts::indexAt(QPoint point) const
{
    return indexOf(m_view.indexAt(point));
}

std::optional<int> ItemParts::focused() const
{
    return indexOf(m_view.currentIndex());
}

void ItemParts::press(int index)
{
    const int before = rowHeader() ? 1 : 0;
    const int row = index / (columns() + before) - (columnHeader() ? 1 : 0);
    const QModelIndex cell = modelIndex(row, index % (columns() + before) - before);
    if (!cell.isValid())
        return;
    m_view.scrollTo(cell);
    const QPointF at = cellRect(cell).center();
    const QPointF global = surface().mapToGlobal(at);
    for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        const Qt::MouseButtons held =
            type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton;
        QMouseEvent event(type, at, global, Qt::LeftButton, held, Qt::NoModifier);
        QApplication::sendEvent(&surface(), &event);
    }
}

QList<int> ItemParts::selectedRows() const
{
    QList<int> rows;
    if (!m_view.selectionModel())
        return rows;
    const QItemSelection selection = m_view.selectionModel()->selection();
    for (const QItemSelectionRange& range : selection)
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows << row;
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

bool ItemParts::selectRow(int row, bool isSelected)
{
    const auto mode = m_view.selectionMode();
    if (!m_view.selectionModel() || mode == QAbstractItemView::NoSelection)
        return false;
    const bool isSingle = mode == QAbstractItemView::SingleSelection;
    QItemSelectionModel::SelectionFlags flags = QItemSelectionModel::Rows;
    flags |= !isSelected ? QItemSelectionModel::Deselect
             : isSingle  ? QItemSelectionModel::ClearAndSelect
                         : QItemSelectionModel::Select;
    m_view.selectionModel()->select(modelIndex(row, 0), flags);
    return true;
}

} // namespace plyline::accessible
