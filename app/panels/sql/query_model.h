#pragma once

#include <QtCore/QAbstractTableModel>

#include "app/kit/look/look.h"
#include "app/model/session/cursor.h"
#include "core/store/query_table.h"

#include <memory>
#include <optional>

namespace plyline::sql {

/// The rows that a query returned. Numbers are aligned to the right; NULL is a dim word.
class QueryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit QueryModel(look::Look& look, QObject* parent = nullptr);

    /// Null shows no columns.
    void setTable(std::shared_ptr<const store::QueryTable> table);
    [[nodiscard]] const std::shared_ptr<const store::QueryTable>& table() const { return m_table; }
    /// Whether the rows have a ply to which the session can go.
    [[nodiscard]] bool hasPlies() const { return m_plyColumn.has_value(); }
    /// Returns the ply in the row; none if it is NULL or not a number.
    [[nodiscard]] std::optional<game::Ply> plyOf(int row) const;
    /// Returns the line in the row; none as for plyOf().
    [[nodiscard]] std::optional<game::LineId> lineOf(int row) const;
    /// Returns the whole table as CSV, with the column names.
    [[nodiscard]] QString csv() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] std::optional<int> numberAt(int row, std::optional<int> column) const;
    [[nodiscard]] const store::QueryValue& valueAt(int row, int column) const;

    look::Look& m_look;
    std::shared_ptr<const store::QueryTable> m_table;
    std::optional<int> m_plyColumn;
    std::optional<int> m_lineColumn;
};

/// Returns the value as a cell shows it: on one line and shortened.
[[nodiscard]] QString valueText(const store::QueryValue& value);

} // namespace plyline::sql
