#include "app/kit/widgets/ply_table.h"

#include <QtWidgets/QHeaderView>

#include <utility>

namespace plyline::widgets {

PlyRows rowsOf(std::vector<PlyRow> rows)
{
    const int count = static_cast<int>(rows.size());
    return {count, [all = std::move(rows)](int row) { return all[static_cast<std::size_t>(row)]; }};
}

namespace {

constexpr int rowsMeasured = 100; ///< For the widths of columns.

} // namespace

PlyRowsModel::PlyRowsModel(QStringList headings, look::Look& look, QObject* parent)
    : QAbstractTableModel(parent), m_headings(std::move(headings)), m_look(look)
{
    connect(&look, &look::Look::changed, this, [this] {
        if (m_rows.count > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

void PlyRowsModel::setRows(PlyRows rows)
{
    if (rows.count == 0 && m_rows.count == 0)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    m_written.reset();
    endResetModel();
}

const PlyRow& PlyRowsModel::row(int row) const
{
    if (!m_written || m_written->first != row)
        m_written = {row, m_rows.row(row)};
    return m_written->second;
}

void PlyRowsModel::setPresent(std::optional<game::Ply> ply)
{
    if (ply == m_present)
        return;
    m_present = ply;
    if (m_rows.count > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int PlyRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows.count;
}

int PlyRowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant PlyRowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PlyRow& row = this->row(index.row());
    const look::Theme& theme = m_look.theme();
    const bool isFuture = row.ply && m_present && *row.ply > *m_present;
    const bool isPresent = row.ply && row.ply == m_present;
    if (role == Qt::DisplayRole)
        return row.cells.value(index.column());
    if (role == Qt::FontRole)
        return isPresent ? look::Fonts::standard().strong : look::Fonts::standard().body;
    if (role != Qt::ForegroundRole)
        return {};
    if (index.column() == columnCount() - 1 && !isFuture) {
        switch (row.tone) {
        case PlyRow::Tone::Plain:
            break;
        case PlyRow::Tone::Event:
            return theme.eventText;
        case PlyRow::Tone::State:
            return theme.stateText;
        case PlyRow::Tone::Differ:
            return theme.differ;
        }
    }
    return isFuture ? theme.textDim : theme.text;
}

QVariant PlyRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_headings.value(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

PlyTable::PlyTable(const QString& name, const QStringList& headings, look::Look& look,
                   QWidget* parent)
    : QTableView(parent), m_model(new PlyRowsModel(headings, look, this))
{
    setModel(m_model);
    setAccessibleName(name);
    dressTable(*this);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    connect(this, &QTableView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT rowChosen(index.row()); });
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT rowChosen(index.row()); });
}

void PlyTable::setRows(PlyRows rows)
{
    m_given.reset();
    m_model->setRows(std::move(rows));
    resizeColumnsToContents();
}

void PlyTable::setRows(std::vector<PlyRow> rows)
{
    if (rows == m_given)
        return;
    setRows(rowsOf(rows));
    m_given = std::move(rows);
}

void dressTable(QTableView& table)
{
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setFocusPolicy(Qt::TabFocus);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(24);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setFont(look::Fonts::standard().small);
    table.setFrameShape(QFrame::NoFrame);
}

} // namespace plyline::widgets
