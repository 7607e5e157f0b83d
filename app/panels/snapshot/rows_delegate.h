#pragma once

#include <QtWidgets/QStyledItemDelegate>

#include "app/kit/look/look.h"

namespace plyline::snapshot {

class RowsView;

/// Where a cell's text stands, the same in the heading and in the rows.
[[nodiscard]] QRect textRect(const QRect& cell, int column);

/// Draws one cell of the rows: the piece's picture and name, dim origin, numbers in the mono face,
/// a tint on the rows that the last event wrote.
class RowsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 24;

    RowsDelegate(RowsView& view, look::Look& look);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    RowsView& m_view;
    look::Look& m_look;
};

} // namespace plyline::snapshot
