#include "app/panels/sql/query_model.h"

#include "app/kit/words/quoting.h"
#include "core/exporters/csv.h"

#include <initializer_list>
#include <limits>
#include <string_view>

namespace plyline::sql {

using store::QueryTable;
using store::QueryValue;

namespace {

constexpr qsizetype longestCell = 400;

QString wholeText(const QueryValue& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return QString::number(*number);
    if (const auto* real = std::get_if<double>(&value))
        return QString::number(*real, 'g', 15);
    if (const auto* text = std::get_if<std::string>(&value))
        return words::wholeText(*text);
    return {};
}

bool isNumber(const QueryValue& value)
{
    return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
}

/// Returns the first column that has one of these names.
std::optional<int> columnOf(const QueryTable& table, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i] == name)
                return static_cast<int>(i);
        }
    }
    return std::nullopt;
}

} // namespace

QString valueText(const QueryValue& value)
{
    if (std::holds_alternative<std::monostate>(value))
        return QStringLiteral("NULL");
    QString text = words::wholeCharacters(wholeText(value), longestCell);
    return text.replace(u'\n', u' ');
}

QueryModel::QueryModel(look::Look& look, QObject* parent)
    : QAbstractTableModel(parent), m_look(look)
{
    connect(&look, &look::Look::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

void QueryModel::setTable(std::shared_ptr<const QueryTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    m_plyColumn.reset();
    m_lineColumn.reset();
    if (m_table) {
        m_plyColumn = columnOf(*m_table, {"ply", "valid_from", "last_changed_ply"});
        m_lineColumn = columnOf(*m_table, {"line_id"});
    }
    endResetModel();
}

const QueryValue& QueryModel::valueAt(int row, int column) const
{
    return m_table->rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
}

std::optional<int> QueryModel::numberAt(int row, std::optional<int> column) const
{
    if (!column)
        return std::nullopt;
    const auto* number = std::get_if<std::int64_t>(&valueAt(row, *column));
    if (!number || *number < 0 || *number > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(*number);
}

std::optional<game::Ply> QueryModel::plyOf(int row) const
{
    const auto number = numberAt(row, m_plyColumn);
    return number ? std::optional(game::Ply(*number)) : std::nullopt;
}

std::optional<game::LineId> QueryModel::lineOf(int row) const
{
    const auto number = numberAt(row, m_lineColumn);
    return number ? std::optional(game::LineId(*number)) : std::nullopt;
}

QString QueryModel::csv() const
{
    if (!m_table)
        return {};
    std::string text;
    for (std::size_t i = 0; i < m_table->columns.size(); ++i)
        text += (i > 0 ? "," : "") + exporters::csvField(m_table->columns[i]);
    text += '\n';
    for (const auto& row : m_table->rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            text += i > 0 ? "," : "";
            if (!std::holds_alternative<std::monostate>(row[i]))
                text += exporters::csvField(wholeText(row[i]).toStdString());
        }
        text += '\n';
    }
    return words::wholeText(text);
}

int QueryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->rows.size());
}

int QueryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->columns.size());
}

QVariant QueryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QueryValue& value = valueAt(index.row(), index.column());
    const look::Theme& theme = m_look.theme();
    switch (role) {
    case Qt::DisplayRole:
        return valueText(value);
    case Qt::ToolTipRole:
        return valueText(value).size() > 40 ? QVariant(valueText(value)) : QVariant();
    case Qt::FontRole:
        return look::Fonts::standard().body;
    case Qt::TextAlignmentRole:
        return QVariant((isNumber(value) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (std::holds_alternative<std::monostate>(value))
            return theme.textDim;
        return m_plyColumn == index.column() ? theme.stateText : theme.text;
    default:
        return {};
    }
}

QVariant QueryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return QString::fromStdString(m_table->columns[static_cast<std::size_t>(section)]);
    if (role == Qt::TextAlignmentRole) {
        const bool isRight = rowCount() > 0 && isNumber(valueAt(0, section));
        return QVariant((isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

} // namespace plyline::sql

#include "moc_query_model.cpp"
