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

/// A line of a list whose items are plies.
struct PlyRow
{
    enum class Tone : std::uint8_t { Plain, Event, State, Differ };
    std::optional<game::Ply> ply; ///< None: neither past nor future.
    QStringList cells;
    Tone tone = Tone::Plain; ///< Of the last cell.
    bool operator==(const PlyRow&) const = default;
};

/// Rows that are written when they are looked at, so that there may be any number of them.
struct PlyRows
{
    int count = 0;
    std::function<PlyRow(int row)> row; ///< 0 <= row < count.
};
/// Rows that are written already.
[[nodiscard]] PlyRows rowsOf(std::vector<PlyRow> rows);

/// Rows of text; what lies after the present ply is dim, what is at it is bold.
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

/// Shows PlyRows; a click or Return on one names its row.
class PlyTable : public QTableView
{
    Q_OBJECT

public:
    PlyTable(const QString& name, const QStringList& headings, look::Look& look,
             QWidget* parent = nullptr);

    [[nodiscard]] PlyRowsModel& rows() { return *m_model; }
    void setRows(PlyRows rows);
    /// Leaves rows that are the same, and what is chosen of them, alone.
    void setRows(std::vector<PlyRow> rows);
    void setPresent(std::optional<game::Ply> ply) { m_model->setPresent(ply); }

Q_SIGNALS:
    void rowChosen(int row);

private:
    PlyRowsModel* m_model;
    std::optional<std::vector<PlyRow>> m_given; ///< None where they are written one by one.
};

/// What all tables of panels have in common: no grid, whole rows, keyboard by Tab alone.
void dressTable(QTableView& table);

} // namespace plyline::widgets
