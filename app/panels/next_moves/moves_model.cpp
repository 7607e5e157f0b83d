#include "app/panels/next_moves/moves_model.h"

#include "app/kit/words/names.h"
#include "app/kit/words/numbers.h"
#include "app/panels/shared/next_move_words.h"
#include "core/index/game_label.h"

#include <optional>
#include <utility>

namespace plyline::next_moves {

using shared::NextMoveValue;

namespace {

/// None for columns that are not about the counted games.
std::optional<NextMoveValue> valueIn(MovesModel::Column column)
{
    switch (column) {
    case MovesModel::Games:
        return NextMoveValue::Games;
    case MovesModel::Score:
        return NextMoveValue::Score;
    case MovesModel::Results:
        return NextMoveValue::Results;
    case MovesModel::Rating:
        return NextMoveValue::Rating;
    case MovesModel::LastYear:
        return NextMoveValue::LastYear;
    case MovesModel::Move:
    case MovesModel::Example:
    case MovesModel::ColumnCount:
        break;
    }
    return std::nullopt;
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QVariant alignmentOf(MovesModel::Column column)
{
    const bool isText = column == MovesModel::Move || column == MovesModel::Example;
    return QVariant(Qt::AlignVCenter | (isText ? Qt::AlignLeft : Qt::AlignRight));
}

} // namespace

MovesModel::MovesModel(look::Look& look, QObject* parent)
    : QAbstractTableModel(parent), m_look(look)
{}

/// Changes the rows that are there instead of making all anew, so that the view keeps its place.
void MovesModel::setMoves(std::vector<search::NextMove> moves,
                          std::shared_ptr<const index::GameIndex> index)
{
    const int before = rowCount();
    const int after = static_cast<int>(moves.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_moves.resize(moves.size());
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_moves.insert(m_moves.end(), moves.begin() + before, moves.end());
        endInsertRows();
    }
    m_moves = std::move(moves);
    m_index = std::move(index);
    m_total = 0;
    for (const search::NextMove& next : m_moves)
        m_total += next.counts.games;
    m_isOutdated = false;
    tellOfAll();
}

void MovesModel::setOwnMove(const std::string& san)
{
    if (san == m_ownMove)
        return;
    m_ownMove = san;
    tellOfAll();
}

void MovesModel::setOutdated(bool isOutdated)
{
    if (isOutdated == m_isOutdated)
        return;
    m_isOutdated = isOutdated;
    tellOfAll();
}

void MovesModel::tellOfAll()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

double MovesModel::share(int row) const
{
    return m_total == 0
               ? 0.0
               : static_cast<double>(move(row).counts.games) / static_cast<double>(m_total);
}

int MovesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_moves.size());
}

int MovesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MovesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = static_cast<Column>(index.column());
    const bool isOwnMove = column == Move && isOwn(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column);
    case Qt::ToolTipRole:
        return toolTip(index.row(), column);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case Qt::FontRole:
        return isOwnMove ? look::Fonts::standard().strong : look::Fonts::standard().body;
    case Qt::ForegroundRole:
        if (m_isOutdated)
            return m_look.theme().textDim;
        return isOwnMove ? m_look.theme().eventText : m_look.theme().text;
    default:
        return {};
    }
}

QString MovesModel::text(int row, Column column) const
{
    if (const auto value = valueIn(column))
        return shared::valueText(move(row).counts, *value);
    if (column == Move)
        return fromUtf8(move(row).san);
    return column == Example ? exampleText(row) : QString();
}

/// "Carlsen, Magnus – Anand, Viswanathan"; the number of a game without players.
QString MovesModel::exampleText(int row) const
{
    const int entry = move(row).entry;
    if (!m_index || entry >= m_index->size())
        return {};
    const index::IndexEntry& game = m_index->entry(entry);
    const QString white = fromUtf8(m_index->text(game.white));
    const QString black = fromUtf8(m_index->text(game.black));
    if (white.isEmpty() && black.isEmpty())
        return tr("Game %1").arg(words::countText(entry + 1));
    return tr("%1 – %2", "White and Black of a game")
        .arg(white.isEmpty() ? QStringLiteral("?") : white,
             black.isEmpty() ? QStringLiteral("?") : black);
}

QString MovesModel::toolTip(int row, Column column) const
{
    const search::GameCounts& counts = move(row).counts;
    switch (column) {
    case Move:
        return isOwn(row) ? tr("Played next in the shown game") : QString();
    case Games:
        return tr("%1 of the games that went on from here").arg(words::percentText(share(row)));
    case Results: {
        const std::int64_t open =
            counts.with(game::Outcome::Unfinished) + counts.with(game::Outcome::BothLose);
        return open == 0 ? tr("White won %1, drawn %2, Black won %3")
                               .arg(words::countText(counts.with(game::Outcome::WhiteWins)),
                                    words::countText(counts.with(game::Outcome::Draw)),
                                    words::countText(counts.with(game::Outcome::BlackWins)))
                         : tr("White won %1, drawn %2, Black won %3, without a result %4")
                               .arg(words::countText(counts.with(game::Outcome::WhiteWins)),
                                    words::countText(counts.with(game::Outcome::Draw)),
                                    words::countText(counts.with(game::Outcome::BlackWins)),
                                    words::countText(open));
    }
    case Example:
        return tr("%1. The first game of the file with this move: click to open it")
            .arg(exampleText(row));
    case Score:
    case Rating:
    case LastYear:
    case ColumnCount:
        break;
    }
    return {};
}

QString MovesModel::explanation(Column column)
{
    if (column == Games)
        return tr("Games that went on with the move. Each game counts once, for its first move in "
                  "the position.");
    if (column == Example)
        return tr("The first game of the file with the move");
    const auto value = valueIn(column);
    return value ? shared::explanationOf(*value) : QString();
}

QVariant MovesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::ToolTipRole)
        return explanation(column);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    if (role != Qt::DisplayRole)
        return {};
    if (const auto value = valueIn(column))
        return shared::headingOf(*value);
    return column == Move ? tr("Move") : column == Example ? tr("First game") : QString();
}

} // namespace plyline::next_moves

#include "moc_moves_model.cpp"
