#include "app/panels/position_search/results_model.h"

#include <QtCore/QLocale>

#include "app/model/open_file/game_batches.h"
#include "core/game/move_text.h"

#include <cmath>

namespace plyline::position_search {

namespace {

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Longer games are not read for a cell of the table.
constexpr std::int64_t largestRead = 64 * 1024;

QString orUnknown(const QString& text)
{
    return text.isEmpty() ? QStringLiteral("?") : text;
}

QString yearText(std::optional<int> year)
{
    return year ? QString::number(*year) : QString();
}

} // namespace

void ResultsModel::restart(std::shared_ptr<const index::GameIndex> index)
{
    beginResetModel();
    m_index = std::move(index);
    m_matches.clear();
    m_moves.clear();
    endResetModel();
}

void ResultsModel::add(const std::vector<search::Match>& matches)
{
    if (matches.empty())
        return;
    const auto first = static_cast<int>(m_matches.size());
    beginInsertRows({}, first, first + static_cast<int>(matches.size()) - 1);
    m_matches.insert(m_matches.end(), matches.begin(), matches.end());
    endInsertRows();
}

/// "12… Nf6". The game is read for it, so only for rows in view and games of usual size.
QString ResultsModel::moveOf(int row) const
{
    const search::Match& found = matchAt(row);
    if (found.ply == 0)
        return tr("start");
    if (m_index->entry(found.entry).span().length > largestRead)
        return {};
    const auto known = m_moves.constFind(row);
    if (known != m_moves.constEnd())
        return *known;
    const auto game = open_file::buildGame(*m_index, found.entry + 1);
    const std::vector<std::string> sans = game::sanTexts(*game, game::LineId::main());
    QString text;
    if (const auto i = static_cast<std::size_t>(found.ply); i <= sans.size()) {
        const game::Ply ply(found.ply);
        const bool isWhite = game::moverOf(game->start(), ply) == rules::Color::White;
        text = QString::number(game::moveNumber(game->start(), ply)) +
               (isWhite ? QStringLiteral(". ") : QStringLiteral("… ")) +
               QString::fromStdString(sans[i - 1]);
    }
    m_moves.insert(row, text);
    return text;
}

int ResultsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_matches.size());
}

int ResultsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isNumber =
        index.column() == Number || index.column() == Year || index.column() == Ply;
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const search::Match& found = matchAt(index.row());
    const index::IndexEntry& entry = m_index->entry(found.entry);
    switch (static_cast<Column>(index.column())) {
    case Number:
        return found.entry + 1;
    case White:
        return orUnknown(textOf(m_index->text(entry.white)));
    case Black:
        return orUnknown(textOf(m_index->text(entry.black)));
    case Year:
        return yearText(entry.date.year());
    case Result:
        return textOf(game::outcomeText(entry.outcome));
    case Move:
        return moveOf(index.row());
    case Ply:
        return found.ply;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Number:
        return tr("Game");
    case White:
        return tr("White");
    case Black:
        return tr("Black");
    case Year:
        return tr("Year");
    case Result:
        return tr("Result");
    case Move:
        return tr("Move");
    case Ply:
        return tr("Ply");
    case ColumnCount:
        break;
    }
    return {};
}

void NextMovesModel::setMoves(std::vector<search::NextMove> moves)
{
    beginResetModel();
    m_moves = std::move(moves);
    endResetModel();
}

int NextMovesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_moves.size());
}

int NextMovesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NextMovesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (index.column() == Move ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    const search::NextMove& next = move(index.row());
    const search::GameCounts& counts = next.counts;
    const QLocale locale;
    switch (static_cast<Column>(index.column())) {
    case Move:
        return textOf(next.san);
    case Games:
        return locale.toString(static_cast<qlonglong>(counts.games));
    case Score:
        return counts.whiteScore() ? tr("%1 %").arg(std::lround(*counts.whiteScore() * 100))
                                   : QString();
    case Outcomes:
        return QStringLiteral("%1 / %2 / %3")
            .arg(counts.with(game::Outcome::WhiteWins))
            .arg(counts.with(game::Outcome::Draw))
            .arg(counts.with(game::Outcome::BlackWins));
    case Rating:
        return counts.averageRating() ? QString::number(*counts.averageRating()) : QString();
    case LastYear:
        return counts.lastYear > 0 ? QString::number(counts.lastYear) : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant NextMovesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Move:
        return tr("Next move");
    case Games:
        return tr("Games");
    case Score:
        return tr("White");
    case Outcomes:
        return tr("1-0 / ½ / 0-1");
    case Rating:
        return tr("Rating");
    case LastYear:
        return tr("Last");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace plyline::position_search
