#pragma once

#include <QtCore/QAbstractTableModel>

#include "app/panels/snapshot/shown_rows.h"

namespace plyline::snapshot {

/// The rows that SQL returned, one for each piece.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Piece, Origin, X, Y, Since, ColumnCount };

    explicit RowsModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setRows(std::vector<ShownRow> rows);
    /// Precondition: 0 <= row < rowCount().
    [[nodiscard]] const ShownRow& rowAt(int row) const
    {
        return m_rows[static_cast<std::size_t>(row)];
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<ShownRow> m_rows;
};

} // namespace plyline::snapshot
