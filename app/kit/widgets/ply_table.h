#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtWidgets/QTableView>

#include "app/kit/look/look.h"
#include "core/game/ply.h"

#include <optional>
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

/// Rows of text; what lies after the present ply is dim, what is at it is bold.
class PlyRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    PlyRowsModel(QStringList headings, look::Look& look, QObject* parent = nullptr);

    void setRows(std::vector<PlyRow> rows);
    void setPresent(std::optional<game::Ply> ply);
    [[nodiscard]] const std::vector<PlyRow>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QStringList m_headings;
    look::Look& m_look;
    std::vector<PlyRow> m_rows;
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
    void setRows(std::vector<PlyRow> rows);
    void setPresent(std::optional<game::Ply> ply) { m_model->setPresent(ply); }

Q_SIGNALS:
    void rowChosen(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Gives each column what its cells want; where that is too much, the widest ones give way.
    void fitColumns();

    PlyRowsModel* m_model;
    std::vector<int> m_wanted; ///< Widths of the columns, by their cells.
};

/// What all tables of panels have in common: no grid, whole rows, keyboard by Tab alone.
void dressTable(QTableView& table);

} // namespace plyline::widgets
