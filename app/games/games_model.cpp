#include "app/games/games_model.h"

#include "core/game/tags.h"

#include <algorithm>

namespace plyline::games {

namespace {

QString known(std::string_view text)
{
    if (game::isUnknownTagValue(text))
        return {};
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Empty when it is not known.
QString yearOf(library::PartialDate date)
{
    const std::optional<int> year = date.year();
    return year ? QStringLiteral("%1").arg(*year, 4, 10, QLatin1Char('0')) : QString();
}

QString resultOf(game::Outcome outcome)
{
    switch (outcome) {
    case game::Outcome::WhiteWins:
        return QStringLiteral("1-0");
    case game::Outcome::BlackWins:
        return QStringLiteral("0-1");
    case game::Outcome::Draw:
        return QStringLiteral("½-½");
    case game::Outcome::Unfinished:
        return QStringLiteral("*");
    }
    return {};
}

} // namespace

GamesModel::GamesModel(state::Session& session, QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_index(session.index())
{
    connect(&session, &state::Session::indexChanged, this, &GamesModel::onIndexChanged);
    connect(&session, &state::Session::factsChanged, this, &GamesModel::onFactsChanged);
}

int GamesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_index ? 0 : m_index->size();
}

QVariant GamesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const library::IndexEntry& entry = m_index->entry(index.row());
    const library::EntryFacts facts = m_session.facts(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return sentence(index);
    case WhiteRole:
        return known(m_index->text(entry.white));
    case BlackRole:
        return known(m_index->text(entry.black));
    case ResultRole:
        return resultOf(entry.outcome);
    case EventRole:
        return known(m_index->text(entry.event));
    case YearRole:
        return yearOf(entry.date);
    case EcoRole:
        return QString::fromStdString(entry.eco.text());
    case PliesRole:
        return facts.plies < 0 ? QVariant() : QVariant(facts.plies);
    case IsBrokenRole:
        return facts.plies >= 0 && facts.hasErrors;
    default:
        return {};
    }
}

QString GamesModel::sentence(const QModelIndex& index) const
{
    const auto orUnknown = [&](int role) {
        const QString text = data(index, role).toString();
        return text.isEmpty() ? tr("Unknown") : text;
    };
    QString text =
        tr("%1 – %2, %3")
            .arg(orUnknown(WhiteRole), orUnknown(BlackRole), data(index, ResultRole).toString());
    for (const int role : {EventRole, YearRole, EcoRole}) {
        const QString part = data(index, role).toString();
        if (!part.isEmpty())
            text += QStringLiteral(", ") + part;
    }
    const QVariant plies = data(index, PliesRole);
    if (plies.isValid())
        text += QStringLiteral(", ") +
                (plies.toInt() == 1 ? tr("1 ply") : tr("%1 plies").arg(plies.toInt()));
    if (data(index, IsBrokenRole).toBool())
        text += QStringLiteral(", ") + tr("has moves that cannot be read");
    return text;
}

void GamesModel::onIndexChanged()
{
    beginResetModel();
    m_index = m_session.index();
    endResetModel();
}

void GamesModel::onFactsChanged(int first, int last)
{
    first = std::max(first, 0);
    last = std::min(last, rowCount() - 1);
    if (first <= last)
        Q_EMIT dataChanged(index(first), index(last));
}

} // namespace plyline::games
