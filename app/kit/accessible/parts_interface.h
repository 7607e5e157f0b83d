#pragma once

#include <QtCore/QHash>
#include <QtCore/QTimer>
#include <QtWidgets/QAccessibleWidget>

#include "app/kit/accessible/part_interface.h"

#include <deque>
#include <memory>

namespace plyline::accessible {

/// A widget that is described by Parts, in the accessible tree: its child widgets, then its parts;
/// a table if they form a grid. An interface of a part is made when it is asked for, and at most
/// `mostKept` are kept, so a list may have any number of rows.
class PartsInterface : public QAccessibleWidget,
                       public QAccessibleValueInterface,
                       public QAccessibleTableInterface
{
public:
    static constexpr int mostKept = 4096;
    /// selectedCells() returns no more.
    static constexpr int mostSelected = 1024;

    PartsInterface(QWidget& widget, std::unique_ptr<Parts> parts);
    ~PartsInterface() override;

    [[nodiscard]] const Parts& parts() const { return *m_parts; }
    void press(int part) { m_parts->press(part); }
    /// On the screen, even while the widget is hidden.
    [[nodiscard]] QRect rectOfWidget() const;
    /// Says which parts have other names, and which one has the keyboard now, once no more changes
    /// come for a moment.
    void settleNames() { m_settling.start(); }
    /// Removes the interfaces of all parts, because these are others now.
    void forget();
    [[nodiscard]] int keptCount() const { return static_cast<int>(m_ids.size()); }

    /// Row and column of a part; -1 for that of a header.
    [[nodiscard]] int rowOf(int part) const;
    [[nodiscard]] int columnOf(int part) const;
    /// The header above or beside a part; null for none.
    [[nodiscard]] QAccessibleInterface* columnHeader(int part) const;
    [[nodiscard]] QAccessibleInterface* rowHeader(int part) const;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] QAccessible::Role role() const override { return m_parts->role(); }
    [[nodiscard]] QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString& name) override;

    [[nodiscard]] QVariant currentValue() const override;
    void setCurrentValue(const QVariant& value) override;
    [[nodiscard]] QVariant maximumValue() const override;
    [[nodiscard]] QVariant minimumValue() const override;
    [[nodiscard]] QVariant minimumStepSize() const override;

    [[nodiscard]] QAccessibleInterface* caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* summary() const override { return nullptr; }
    /// Returns an invalid cell if there is none there, because the bridge of Qt 6.4 dereferences
    /// what it gets.
    [[nodiscard]] QAccessibleInterface* cellAt(int row, int column) const override;
    [[nodiscard]] int rowCount() const override;
    [[nodiscard]] int columnCount() const override;
    [[nodiscard]] QString columnDescription(int column) const override;
    [[nodiscard]] QString rowDescription(int row) const override;
    [[nodiscard]] int selectedCellCount() const override;
    [[nodiscard]] QList<QAccessibleInterface*> selectedCells() const override;
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override;
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override { return m_parts->selectedRows(); }
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    [[nodiscard]] bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override;
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent* event) override;

private:
    [[nodiscard]] int widgetCount() const;
    /// Makes the interface unless it is kept; null outside the parts.
    [[nodiscard]] QAccessibleInterface* interfaceOf(int part) const;
    /// The index of a cell; none outside the grid.
    [[nodiscard]] std::optional<int> partAt(int row, int column) const;
    [[nodiscard]] int headerRows() const;
    [[nodiscard]] int headerColumns() const;
    [[nodiscard]] int partsInARow() const;
    void sayNewNames();
    void sayNewFocus();

    std::unique_ptr<Parts> m_parts;
    mutable QHash<int, QAccessible::Id> m_ids; ///< By part; -1 is the cell that does not exist.
    mutable std::deque<int> m_oldestFirst;
    std::optional<int> m_saidFocus;
    QTimer m_settling;
};

} // namespace plyline::accessible
