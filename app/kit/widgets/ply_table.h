#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtWidgets/QTableView>

#include "app/kit/look/look.h"
#include "core/game/ply.h"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace plyline::widgets {

/// A row of a list that may belong to a ply.
struct PlyRow
{
    enum class Tone : std::uint8_t { Plain, Event, State, Differ };
    std::optional<game::Ply> ply; ///< None: neither past nor future.
    QStringList cells;
    Tone tone = Tone::Plain; ///< The tone of the last cell.
    bool operator==(const PlyRow&) const = default;
};

/// Rows that are made when they are read, so that there may be any number of them.
struct PlyRows
{
    int count = 0;
    std::function<PlyRow(int row)> row; ///< Precondition: 0 <= row < count.
};
/// Wraps rows that exist already.
[[nodiscard]] PlyRows rowsOf(std::vector<PlyRow> rows);

/// A model of PlyRows. Rows after the present ply are dim; the row at it is bold.
class PlyRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    PlyRowsModel(QStringList headings, look::Look& look, QObject* parent = nullptr);

    void setRows(PlyRows rows);
    void setPresent(std::optional<game::Ply> ply);
    /// Precondition: 0 <= row < rowCount().
    [[nodiscard]] const PlyRow& row(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QStringList m_headings;
    look::Look& m_look;
    PlyRows m_rows;
    mutable std::optional<std::pair<int, PlyRow>> m_written; ///< The row that was read last.
    std::optional<game::Ply> m_present;
};

/// Shows PlyRows. Emits rowChosen() on a click or Return.
class PlyTable : public QTableView
{
    Q_OBJECT

public:
    PlyTable(const QString& name, const QStringList& headings, look::Look& look,
             QWidget* parent = nullptr);

    [[nodiscard]] PlyRowsModel& rows() { return *m_model; }
    void setRows(PlyRows rows);
    /// Keeps unchanged rows and their selection.
    void setRows(std::vector<PlyRow> rows);
    void setPresent(std::optional<game::Ply> ply) { m_model->setPresent(ply); }

Q_SIGNALS:
    void rowChosen(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Gives each column the width its cells need; if the sum is too large, shrinks the widest
    /// columns.
    void fitColumns();

    PlyRowsModel* m_model;
    std::optional<std::vector<PlyRow>> m_given; ///< None if the rows are made on demand.
    std::vector<int> m_wanted;                  ///< The widths that the cells of each column need.
};

/// Applies the style of all tables in panels: no grid, whole rows are selected, the focus comes by
/// Tab only, and rows grow with the text.
void dressTable(QTableView& table, int rowHeight = 24);
/// Lets Tab pass the table by while it has no rows; else its focus policy stays what it is now.
void passByWhileEmpty(QTableView& table);
/// Makes all rows `pixels` high at a text size of 100 %, scaled at other sizes.
void setRowHeight(QTableView& table, int pixels);

} // namespace plyline::widgets
