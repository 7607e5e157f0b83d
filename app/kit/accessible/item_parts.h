#pragma once

#include <QtWidgets/QAbstractItemView>

#include "app/kit/accessible/parts.h"

class QHeaderView;

namespace plyline::accessible {

/// The cells and headers of a list or table, numbered as Qt numbers them in its events. Replaces
/// Qt's own descriptions, which in Qt 6.4 hand out null cells and stale ones.
class ItemParts : public Parts
{
public:
    explicit ItemParts(QAbstractItemView& view);

    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] bool hidesChildWidgets() const override { return true; }
    [[nodiscard]] int count() const override;
    [[nodiscard]] Part part(int index) const override;
    [[nodiscard]] std::optional<int> indexAt(QPoint point) const override;
    [[nodiscard]] std::optional<int> focused() const override;
    /// Does what a click does.
    void press(int index) override;
    [[nodiscard]] std::optional<Grid> grid() const override;
    [[nodiscard]] QList<int> selectedRows() const override;
    bool selectRow(int row, bool isSelected) override;

protected:
    [[nodiscard]] QAbstractItemView& view() const { return m_view; }
    /// Null if there is none. A view with column headers is a table, else a list of one column.
    [[nodiscard]] virtual QHeaderView* columnHeader() const;
    [[nodiscard]] virtual QHeaderView* rowHeader() const;

private:
    [[nodiscard]] int columns() const;
    [[nodiscard]] int column(int cellColumn) const;
    [[nodiscard]] QModelIndex modelIndex(int row, int column) const;
    [[nodiscard]] std::optional<int> indexOf(const QModelIndex& index) const;
    [[nodiscard]] Part headerPart(int section, Qt::Orientation orientation) const;
    [[nodiscard]] Part cellPart(const QModelIndex& index) const;
    [[nodiscard]] QRect cellRect(const QModelIndex& index) const;

    QAbstractItemView& m_view;
};

} // namespace plyline::accessible
