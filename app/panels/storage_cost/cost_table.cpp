#include "app/panels/storage_cost/cost_table.h"

#include <QtWidgets/QHeaderView>

#include "app/kit/widgets/ply_table.h"
#include "app/kit/words/numbers.h"
#include "app/panels/storage_cost/cost_words.h"

#include <algorithm>
#include <array>

namespace plyline::storage_cost {

using Kind = store::StorageModel::Kind;

namespace {

/// A narrow table leaves them out, in this order, so that the names of the models are whole.
constexpr std::array optionalColumns = {CostModel::Worst, CostModel::Filled, CostModel::Rows,
                                        CostModel::Average};

QString headingDetail(CostModel::Column column)
{
    switch (column) {
    case CostModel::Filled:
        return CostModel::tr("Bytes in use, as reported by SQLite's dbstat");
    case CostModel::Pages:
        return CostModel::tr("Bytes of all pages, including their unused parts");
    case CostModel::Seek:
        return CostModel::tr("Median time to read the position at a ply");
    case CostModel::Average:
        return CostModel::tr("Events folded by a seek, on average over all plies");
    case CostModel::Worst:
        return CostModel::tr("Events folded by the seek that folds most");
    case CostModel::Model:
    case CostModel::Rows:
    case CostModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace

CostModel::CostModel(look::Look& look, QObject* parent) : QAbstractTableModel(parent), m_look(look)
{
    connect(&look, &look::Look::changed, this,
            [this] { Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1)); });
}

void CostModel::setEntries(const Entries& entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int CostModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int CostModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CostModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(entry, column);
    case Qt::TextAlignmentRole:
        return QVariant((column == Model ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return column == Model || !entry.cost ? modelExplanation(entry.model)
                                              : costDetail(*entry.cost);
    case Qt::ForegroundRole:
        if (column == Model)
            return entry.model.kind == Kind::Events ? m_look.theme().eventText
                                                    : m_look.theme().stateText;
        return entry.cost ? m_look.theme().text : m_look.theme().textDim;
    default:
        return {};
    }
}

QVariant CostModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Model ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return headingDetail(static_cast<Column>(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Model:
        return tr("model");
    case Rows:
        return tr("rows");
    case Filled:
        return tr("filled");
    case Pages:
        return tr("pages");
    case Seek:
        return tr("seek");
    case Average:
        return tr("folds");
    case Worst:
        return tr("worst");
    case ColumnCount:
        break;
    }
    return {};
}

QString CostModel::textOf(const Entry& entry, Column column)
{
    if (column == Model)
        return modelName(entry.model);
    if (!entry.cost)
        return entry.isMeasuring && column == Seek ? QStringLiteral("…") : QStringLiteral("–");
    const store::ModelCost& cost = *entry.cost;
    switch (column) {
    case Rows:
        return words::countText(cost.size.rows);
    case Filled:
        return cost.size.filled ? words::bytesText(*cost.size.filled) : QStringLiteral("–");
    case Pages:
        return words::bytesText(cost.size.bytes);
    case Seek:
        return words::microsText(cost.medianMicros);
    case Average:
        return words::decimalText(cost.folded.average, cost.folded.worst == 0 ? 0 : 1);
    case Worst:
        return words::countText(cost.folded.worst);
    case Model:
    case ColumnCount:
        break;
    }
    return {};
}

CostTable::CostTable(look::Look& look, QWidget* parent)
    : QTableView(parent), m_model(new CostModel(look, this))
{
    setModel(m_model);
    setAccessibleName(tr("What each model costs"));
    widgets::dressTable(*this);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setMinimumSectionSize(24);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(CostModel::Model, QHeaderView::Stretch);
    // Only when the texts are others: a step of the cursor brings the same ones.
    connect(m_model, &QAbstractItemModel::dataChanged, this, &CostTable::leaveOutColumns);
}

void CostTable::setEntries(const CostModel::Entries& entries)
{
    m_model->setEntries(entries);
}

void CostTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    leaveOutColumns();
}

int CostTable::widthOf(int column) const
{
    return std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
}

void CostTable::leaveOutColumns()
{
    for (const int column : optionalColumns)
        setColumnHidden(column, false);
    int width = 0;
    for (int column = 0; column < CostModel::ColumnCount; ++column)
        width += widthOf(column);
    for (const int column : optionalColumns) {
        if (width <= viewport()->width())
            break;
        width -= widthOf(column);
        setColumnHidden(column, true);
    }
}

QSize CostTable::sizeHint() const
{
    const int rows = 4 * verticalHeader()->defaultSectionSize();
    return {280, rows + horizontalHeader()->sizeHint().height() + 2};
}

} // namespace plyline::storage_cost

#include "moc_cost_table.cpp"
