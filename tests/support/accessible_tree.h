#pragma once

#include <QtCore/QSet>
#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QWidget>

#include "app/kit/accessible/parts_interface.h"

namespace plyline::tests {

/// What a screen reader is told of a widget.
inline QAccessibleInterface& accessibleOf(QWidget& widget)
{
    return *QAccessible::queryAccessibleInterface(&widget);
}
inline QString spokenName(QWidget& widget)
{
    return accessibleOf(widget).text(QAccessible::Name);
}
inline QString spokenDescription(QWidget& widget)
{
    return accessibleOf(widget).text(QAccessible::Description);
}
/// The names of all children.
inline QStringList spokenChildren(QWidget& widget)
{
    QStringList names;
    QAccessibleInterface& node = accessibleOf(widget);
    for (int i = 0; i < node.childCount(); ++i)
        names << node.child(i)->text(QAccessible::Name);
    return names;
}

/// Walks the accessible tree below a window as a screen reader does, and collects what is wrong
/// with it: nulls, cycles, nodes whose parent or index is another, widgets that take the focus and
/// have no name, places outside the window, tables that contradict themselves.
class AccessibleTree
{
public:
    explicit AccessibleTree(QWidget& window) : m_window(window)
    {
        QAccessibleInterface* root = QAccessible::queryAccessibleInterface(&window);
        if (!root)
            m_faults << QStringLiteral("the window is not there");
        else
            visit(*root, QStringLiteral("window"), false);
    }

    [[nodiscard]] const QStringList& faults() const { return m_faults; }
    /// How many nodes were seen.
    [[nodiscard]] int size() const { return static_cast<int>(m_seen.size()); }
    [[nodiscard]] bool hasName(const QString& name) const { return m_names.contains(name); }

private:
    /// Of a list of more children, as many at each end are visited.
    static constexpr int mostChildren = 400;

    void blame(const QString& path, const QString& fault)
    {
        m_faults << QStringLiteral("%1: %2").arg(path, fault);
    }

    void visit(QAccessibleInterface& node, const QString& path, bool isScrolled)
    {
        const QAccessible::Id id = QAccessible::uniqueId(&node);
        if (m_seen.contains(id))
            return blame(path, QStringLiteral("was there before"));
        m_seen.insert(id);
        if (!node.isValid())
            return blame(path, QStringLiteral("is not valid"));
        m_names.insert(node.text(QAccessible::Name));
        checkNode(node, path, isScrolled);
        askEverything(node);
        if (QAccessibleTableInterface* table = node.tableInterface())
            checkTable(node, *table, path);
        const bool scrolls = isScrolled || qobject_cast<QAbstractScrollArea*>(node.object());
        const int count = node.childCount();
        for (int i = 0; i < count; ++i) {
            if (i == mostChildren && count > 2 * mostChildren)
                i = count - mostChildren;
            visitChild(node, i, path, scrolls);
        }
        if (!dynamic_cast<accessible::PartsInterface*>(&node))
            return; // Qt's own do not check
        for (const int outside : {-1, count, count + 1000})
            if (node.child(outside))
                blame(path, QStringLiteral("has a child %1 of %2").arg(outside).arg(count));
    }

    void visitChild(QAccessibleInterface& node, int index, const QString& path, bool isScrolled)
    {
        QAccessibleInterface* child = node.child(index);
        if (!child)
            return blame(path, QStringLiteral("child %1 is null").arg(index));
        const QString name = child->text(QAccessible::Name).left(30).simplified();
        const char* type = child->object() ? child->object()->metaObject()->className() : "part";
        const QString childPath =
            QStringLiteral("%1/%2:%3(%4)").arg(path).arg(index).arg(QLatin1String(type), name);
        if (child->parent() != &node)
            blame(childPath, QStringLiteral("has another parent"));
        if (node.indexOfChild(child) != index)
            blame(childPath, QStringLiteral("has index %1").arg(node.indexOfChild(child)));
        visit(*child, childPath, isScrolled);
    }

    void checkNode(QAccessibleInterface& node, const QString& path, bool isScrolled)
    {
        const QAccessible::State state = node.state();
        const auto* widget = qobject_cast<QWidget*>(node.object());
        if (node.role() == QAccessible::NoRole)
            blame(path, QStringLiteral("has no role"));
        if (state.invalid)
            blame(path, QStringLiteral("has an invalid state"));
        if (state.invisible || state.offscreen || (widget && !widget->isVisible()))
            return;
        const bool isNamed = !node.text(QAccessible::Name).isEmpty();
        const bool isCell = node.role() == QAccessible::Cell && !node.object();
        if (state.focusable && !isNamed && !isCell)
            blame(path, QStringLiteral("takes the focus and has no name"));
        if (widget && node.childCount() == 0 &&
            QByteArray(widget->metaObject()->className()).startsWith("plyline::")) {
            if (node.role() == QAccessible::Client)
                blame(path, QStringLiteral("paints itself and has no role"));
            if (!isNamed)
                blame(path, QStringLiteral("paints itself and has no name"));
        }
        const QRect window(m_window.mapToGlobal(QPoint()), m_window.size());
        const QRect rect = node.rect();
        if (!rect.isEmpty() && !window.contains(rect) && !isScrolled)
            blame(path, QStringLiteral("lies outside the window"));
    }

    /// Everything that a screen reader may ask, for the sake of not crashing.
    static void askEverything(QAccessibleInterface& node)
    {
        for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value,
                                QAccessible::Help, QAccessible::Accelerator})
            (void)node.text(kind);
        (void)node.window();
        (void)node.focusChild();
        (void)node.relations();
        (void)node.childAt(node.rect().center().x(), node.rect().center().y());
        (void)node.childAt(-1, -1);
        if (QAccessibleActionInterface* actions = node.actionInterface()) {
            const QStringList names = actions->actionNames();
            for (const QString& name : names) {
                (void)actions->localizedActionName(name);
                (void)actions->keyBindingsForAction(name);
            }
        }
        if (QAccessibleValueInterface* value = node.valueInterface()) {
            (void)value->currentValue();
            (void)value->minimumValue();
            (void)value->maximumValue();
            (void)value->minimumStepSize();
        }
    }

    void checkTable(QAccessibleInterface& node, QAccessibleTableInterface& table,
                    const QString& path)
    {
        const int rows = table.rowCount();
        const int columns = table.columnCount();
        (void)table.caption();
        (void)table.summary();
        (void)table.selectedColumns();
        if (table.selectedRowCount() != table.selectedRows().size())
            blame(path, QStringLiteral("counts other selected rows than it has"));
        const auto cells = table.selectedCells();
        for (QAccessibleInterface* cell : cells)
            if (!cell || !cell->isValid())
                blame(path, QStringLiteral("has a selected cell that is not there"));
        for (const int row : {-1, 0, rows - 1, rows, rows + 7}) {
            (void)table.rowDescription(row);
            (void)table.isRowSelected(row);
            for (const int column : {-1, 0, columns - 1, columns, columns + 7}) {
                (void)table.columnDescription(column);
                (void)table.isColumnSelected(column);
                const bool isThere = row >= 0 && row < rows && column >= 0 && column < columns;
                checkCell(node, table.cellAt(row, column), row, column, isThere, path);
            }
        }
    }

    void checkCell(QAccessibleInterface& node, QAccessibleInterface* cell, int row, int column,
                   bool isThere, const QString& path)
    {
        const QString where = QStringLiteral("%1 cell %2, %3").arg(path).arg(row).arg(column);
        // The bridge of Qt 6.4 dereferences both for any row and column that it is asked for.
        if (!cell)
            return blame(where, QStringLiteral("is null"));
        QAccessibleTableCellInterface* inTable = cell->tableCellInterface();
        if (!inTable)
            return blame(where, QStringLiteral("is no cell"));
        (void)inTable->columnExtent();
        (void)inTable->rowExtent();
        (void)inTable->isSelected();
        const auto headers = inTable->columnHeaderCells() + inTable->rowHeaderCells();
        for (QAccessibleInterface* header : headers)
            if (!header || !header->isValid() || header->parent() != &node ||
                node.child(node.indexOfChild(header)) != header)
                blame(where, QStringLiteral("has a header that is not in the table"));
        if (cell->isValid() != isThere)
            return blame(where, QStringLiteral("is there when it should not be, or the reverse"));
        if (!isThere)
            return;
        if (inTable->rowIndex() != row || inTable->columnIndex() != column)
            blame(where, QStringLiteral("says that it is elsewhere"));
        if (inTable->table() != &node || node.child(node.indexOfChild(cell)) != cell)
            blame(where, QStringLiteral("is not a child of its table"));
    }

    QWidget& m_window;
    QSet<QAccessible::Id> m_seen;
    QSet<QString> m_names;
    QStringList m_faults;
};

} // namespace plyline::tests
