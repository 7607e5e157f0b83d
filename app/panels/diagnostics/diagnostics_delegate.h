#pragma once

#include <QtWidgets/QStyledItemDelegate>

#include "app/kit/look/look.h"

namespace plyline::diagnostics {

/// Draws a cell: errors in red, everything else in the two text colours.
class DiagnosticsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 26;
    static constexpr int padding = 8;

    explicit DiagnosticsDelegate(look::Look& look, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    /// Returns the width of the longest text in a column.
    [[nodiscard]] static int widthOf(const QAbstractItemModel& model, int column);

private:
    look::Look& m_look;
};

} // namespace plyline::diagnostics
