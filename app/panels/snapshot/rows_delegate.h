#pragma once

#include <QtWidgets/QStyledItemDelegate>

#include "app/kit/look/look.h"

namespace plyline::snapshot {

class RowsView;

/// Returns where the text of a cell is drawn, in the heading and in the rows.
[[nodiscard]] QRect textRect(const QRect& cell, int column);

/// Draws a cell of the rows: the picture and name of the piece, its origin dim, numbers in the mono
/// font, and a tint on rows that the last event changed.
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
