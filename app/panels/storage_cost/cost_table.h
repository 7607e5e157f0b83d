#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtWidgets/QTableView>

#include "app/kit/look/look.h"
#include "core/store/model_cost.h"

#include <array>
#include <optional>

namespace plyline::storage_cost {

/// The four models with their costs, as far as they are known.
class CostModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Model, Rows, Filled, Pages, Seek, Average, Worst, ColumnCount };

    struct Entry
    {
        store::StorageModel model;
        std::optional<store::ModelCost> cost;
        bool isMeasuring = false;
        bool operator==(const Entry&) const = default;
    };
    using Entries = std::array<Entry, 4>;

    explicit CostModel(look::Look& look, QObject* parent = nullptr);

    void setEntries(const Entries& entries);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] static QString textOf(const Entry& entry, Column column);

    look::Look& m_look;
    Entries m_entries;
};

class CostTable : public QTableView
{
    Q_OBJECT

public:
    explicit CostTable(look::Look& look, QWidget* parent = nullptr);

    void setEntries(const CostModel::Entries& entries);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Of the texts in a column, its heading included.
    [[nodiscard]] int widthOf(int column) const;
    /// Hides columns until the others are as wide as their texts.
    void leaveOutColumns();

    CostModel* m_model;
};

} // namespace plyline::storage_cost
