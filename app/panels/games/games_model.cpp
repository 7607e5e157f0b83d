#include "app/panels/games/games_model.h"

#include "app/kit/words/names.h"
#include "app/kit/words/numbers.h"
#include "app/kit/words/result.h"
#include "core/analysis/openings.h"
#include "core/game/tags.h"
#include "core/index/game_label.h"
#include "core/index/game_opening.h"

#include <algorithm>

namespace plyline::games {

namespace {

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString known(std::string_view text)
{
    return game::isUnknownTagValue(text) ? QString() : textOf(text);
}

/// Empty if the year is unknown.
QString yearOf(index::PartialDate date)
{
    const std::optional<int> year = date.year();
    return year ? QStringLiteral("%1").arg(*year, 4, 10, QLatin1Char('0')) : QString();
}

/// Returns the known parts of the date.
QString dateOf(index::PartialDate date)
{
    return QString::fromStdString(date.text()).remove(QStringLiteral(".??"));
}

/// Begins with the chapter of a study, which a narrow column would cut off.
QString eventCell(const index::GameIndex& index, int game)
{
    const QString event = known(index.text(index.entry(game).event));
    const index::GameLabel label = index::labelOf(index, game);
    const bool isChapter = !event.isEmpty() && !label.title.empty() && !label.event.empty();
    return isChapter ? GamesModel::tr("%1 (%2)", "a chapter, its study")
                           .arg(textOf(label.title), textOf(label.event))
                     : event;
}

QString occasionOf(const index::GameIndex& index, int game)
{
    using Occasion = index::GameLabel::Occasion;
    const index::IndexEntry& entry = index.entry(game);
    switch (index::labelOf(index, game).occasion) {
    case Occasion::Year:
        break;
    case Occasion::Date:
        return dateOf(entry.date);
    case Occasion::Round:
        return GamesModel::tr("round %1").arg(known(index.text(entry.round)));
    }
    return yearOf(entry.date);
}

} // namespace

GamesModel::GamesModel(workspace::Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent),
      m_session(workspace.session),
      m_list(workspace.list),
      m_rows(workspace.list.rows())
{
    connect(&workspace.list, &game_list::GameList::rowsChanged, this, &GamesModel::onRowsChanged);
    connect(&workspace.session.file(), &open_file::OpenFile::factsChanged, this,
            &GamesModel::onFactsChanged);
    const auto tellOfAll = [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    };
    connect(&workspace.session.file(), &open_file::OpenFile::gamesLost, this, tellOfAll);
    connect(&workspace.session, &session::Session::futureHiddenChanged, this, tellOfAll);
}

int GamesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

int GamesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString GamesModel::cell(int game, int column) const
{
    const index::GameIndex& index = *m_rows.index;
    const index::IndexEntry& entry = index.entry(game);
    const bool isHidden = m_session.isFutureHidden();
    const auto rating = [](int elo) { return elo == 0 ? QString() : QString::number(elo); };
    switch (static_cast<Column>(column)) {
    case NumberColumn:
        return words::countText(game + 1);
    case WhiteColumn:
        return known(index.text(entry.white));
    case WhiteEloColumn:
        return rating(entry.whiteElo);
    case BlackColumn:
        return known(index.text(entry.black));
    case BlackEloColumn:
        return rating(entry.blackElo);
    case ResultColumn:
        return isHidden ? QString() : words::resultText(entry.outcome);
    case EventColumn:
        return eventCell(index, game);
    case SiteColumn:
        return known(index.text(entry.site));
    case DateColumn:
        return QString::fromStdString(entry.date.text());
    case RoundColumn:
        return known(index.text(entry.round));
    case EcoColumn:
        return isHidden ? QString() : QString::fromStdString(index::ecoOf(index, game).code.text());
    case OpeningColumn: {
        const analysis::Opening* const opening = index::openingNameOf(index, game);
        return opening && !isHidden ? QString::fromStdString(opening->name) : QString();
    }
    case PliesColumn: {
        const index::EntryFacts facts = index.facts(game);
        return facts.isKnown() && !isHidden ? QString::number(facts.plies) : QString();
    }
    case ColumnCount:
        break;
    }
    return {};
}

QVariant GamesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int game = m_rows.game(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cell(game, index.column());
    case Qt::AccessibleTextRole:
        // The first cell of a row speaks for the row; the headings are read besides.
        return index.column() == 0 ? sentence(index) : cell(game, index.column());
    case Qt::ToolTipRole:
        return isComputed(game, index.column())
                   ? sentence(index) + QStringLiteral("\n") +
                         tr("%1: computed from the moves").arg(title(index.column()))
                   : sentence(index);
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case WhiteRole:
        return cell(game, WhiteColumn);
    case BlackRole:
        return cell(game, BlackColumn);
    case ResultRole:
        return cell(game, ResultColumn);
    case TitleRole:
        return titleOf(game);
    case EventRole:
        return words::siteName(textOf(index::labelOf(*m_rows.index, game).event));
    case OccasionRole:
        return occasionOf(*m_rows.index, game);
    case EcoRole:
        return cell(game, EcoColumn);
    case PliesRole: {
        const index::EntryFacts facts = m_rows.index->facts(game);
        return facts.isKnown() && !m_session.isFutureHidden() ? QVariant(facts.plies) : QVariant();
    }
    case IsBrokenRole: {
        const index::EntryFacts facts = m_rows.index->facts(game);
        return facts.isKnown() && facts.hasErrors;
    }
    case IsLostRole:
        return m_rows.index == m_session.file().index() && m_session.file().isLost(game);
    case IsComputedRole:
        return isComputed(game, index.column());
    default:
        return {};
    }
}

bool GamesModel::isComputed(int game, int column) const
{
    const bool isByMoves = column == OpeningColumn ||
                           (column == EcoColumn && index::ecoOf(*m_rows.index, game).isComputed);
    return isByMoves && !cell(game, column).isEmpty();
}

QString GamesModel::titleOf(int game) const
{
    const index::IndexEntry& entry = m_rows.index->entry(game);
    if (!known(m_rows.index->text(entry.white)).isEmpty() ||
        !known(m_rows.index->text(entry.black)).isEmpty())
        return {};
    const QString title = words::siteName(textOf(index::labelOf(*m_rows.index, game).title));
    return title.isEmpty() ? tr("Game %1").arg(words::countText(game + 1)) : title;
}

QVariant GamesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return title(section);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    return QAbstractTableModel::headerData(section, orientation, role);
}

QString GamesModel::sentence(const QModelIndex& index) const
{
    const auto orUnknown = [&](int role) {
        const QString text = data(index, role).toString();
        return text.isEmpty() ? tr("Unknown") : text;
    };
    const QString title = data(index, TitleRole).toString();
    QString text =
        title.isEmpty() ? tr("%1 – %2").arg(orUnknown(WhiteRole), orUnknown(BlackRole)) : title;
    for (const int role : {ResultRole, EventRole, OccasionRole, EcoRole}) {
        const QString part = data(index, role).toString();
        if (!part.isEmpty())
            text += QStringLiteral(", ") + part;
    }
    const QString opening = cell(m_rows.game(index.row()), OpeningColumn);
    if (!opening.isEmpty())
        text += QStringLiteral(", ") + opening;
    const QVariant plies = data(index, PliesRole);
    if (plies.isValid())
        text += QStringLiteral(", ") + words::pliesText(plies.toInt());
    if (data(index, IsBrokenRole).toBool())
        text += QStringLiteral(", ") + tr("has moves that cannot be read");
    if (data(index, IsLostRole).toBool())
        text += QStringLiteral(", ") + tr("no longer in the file");
    return text;
}

void GamesModel::onRowsChanged()
{
    const game_list::GameRows& rows = m_list.rows();
    const int before = m_rows.size();
    // The file is being read or written, or a search goes on: the new rows continue the old ones.
    const bool isMore = m_rows.index && rows.index && before > 0 && m_rows.isContinuedBy(rows);
    if (!isMore) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    const bool isRead = m_rows.index->source() == rows.index->source();
    if (rows.size() == before) {
        m_rows = rows;
    } else {
        beginInsertRows({}, before, rows.size() - 1);
        m_rows = rows;
        endInsertRows();
    }
    // In a growing file only the last game changes; in a file that was written anew, any game.
    if (!isRead)
        Q_EMIT dataChanged(index(0, 0), index(before - 1, ColumnCount - 1));
}

void GamesModel::onFactsChanged(int first, int last)
{
    // Looking for the game's row in another order is not worth the time: only visible rows are
    // read.
    if (m_rows.games) {
        first = 0;
        last = rowCount() - 1;
    }
    first = std::max(first, 0);
    last = std::min(last, rowCount() - 1);
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

} // namespace plyline::games

#include "moc_games_model.cpp"
