#include "app/kit/widgets/ply_table.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStyle>

#include <algorithm>
#include <numeric>
#include <utility>

namespace plyline::widgets {

PlyRows rowsOf(std::vector<PlyRow> rows)
{
    const int count = static_cast<int>(rows.size());
    return {count, [all = std::move(rows)](int row) { return all[static_cast<std::size_t>(row)]; }};
}

namespace {

constexpr int rowsMeasured = 100; ///< Rows that are looked at to find the column widths.
/// No column is made narrower than this, in logical pixels.
constexpr int leastColumn = 48;

/// Updates the height of a table's rows whenever its font changes.
class RowHeights : public QObject
{
public:
    RowHeights(QTableView& table, int pixels) : QObject(&table), m_table(table), m_pixels(pixels)
    {
        table.installEventFilter(this);
        apply();
    }

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
            apply();
        return false;
    }

private:
    void apply()
    {
        const int height = look::withText(m_pixels);
        m_table.verticalHeader()->setMinimumSectionSize(height);
        m_table.verticalHeader()->setDefaultSectionSize(height);
    }

    QTableView& m_table;
    int m_pixels;
};

/// Lets Tab pass a table by while it has no rows: there is nothing to do in it, and no row that
/// could show where the keyboard is.
class PassedByWhileEmpty : public QObject
{
public:
    explicit PassedByWhileEmpty(QTableView& table)
        : QObject(&table), m_table(table), m_policy(table.focusPolicy())
    {
        table.installEventFilter(this);
    }

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Show)
            watch();
        return false;
    }

private:
    void watch()
    {
        QAbstractItemModel* model = m_table.model();
        if (model && model != m_model) {
            const auto update = [this] { this->update(); };
            connect(model, &QAbstractItemModel::modelReset, this, update);
            connect(model, &QAbstractItemModel::rowsInserted, this, update);
            connect(model, &QAbstractItemModel::rowsRemoved, this, update);
            m_model = model;
        }
        update();
    }

    void update()
    {
        const bool isEmpty = !m_table.model() || m_table.model()->rowCount() == 0;
        m_table.setFocusPolicy(isEmpty ? Qt::NoFocus : m_policy);
    }

    QTableView& m_table;
    Qt::FocusPolicy m_policy;              ///< With rows.
    QAbstractItemModel* m_model = nullptr; ///< That is watched.
};

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
    m_wanted.clear();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_wanted.push_back(columnWidth(column));
    fitColumns();
}

void PlyTable::fitColumns()
{
    std::vector<int> widths = m_wanted;
    int over = std::accumulate(widths.begin(), widths.end(), 0) - viewport()->width();
    while (over > 0 && !widths.empty()) {
        const auto widest = std::max_element(widths.begin(), widths.end());
        if (*widest <= leastColumn)
            break;
        // Down to the next one at most, so that two wide ones share the loss.
        int next = leastColumn;
        for (auto it = widths.begin(); it != widths.end(); ++it)
            if (it != widest && *it < *widest)
                next = std::max(next, *it);
        const int less = std::max(1, std::min(over, *widest - next));
        *widest -= less;
        over -= less;
    }
    for (std::size_t column = 0; column < widths.size(); ++column)
        setColumnWidth(static_cast<int>(column), widths[column]);
}

void PlyTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void PlyTable::setRows(std::vector<PlyRow> rows)
{
    if (rows == m_given)
        return;
    setRows(rowsOf(rows));
    m_given = std::move(rows);
}

void setRowHeight(QTableView& table, int pixels)
{
    new RowHeights(table, pixels);
}

void passByWhileEmpty(QTableView& table)
{
    new PassedByWhileEmpty(table);
}

namespace {

/// Lets headings begin where the texts of the cells do.
void beginWithCells(QHeaderView& header)
{
    header.setProperty("hasCellMargins", true);
    header.style()->unpolish(&header); // it has been measured without
    header.style()->polish(&header);
}

} // namespace

void dressTable(QTableView& table, int rowHeight)
{
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setFocusPolicy(Qt::TabFocus);
    passByWhileEmpty(table);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    setRowHeight(table, rowHeight);
    table.horizontalHeader()->setHighlightSections(false);
    beginWithCells(*table.horizontalHeader());
    look::setFace(*table.horizontalHeader(), look::Face::Small);
    table.setFrameShape(QFrame::NoFrame);
}

} // namespace plyline::widgets

#include "moc_ply_table.cpp"
