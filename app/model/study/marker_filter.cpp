#include "app/model/study/marker_filter.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include "app/model/session/session.h"
#include "app/model/study/own_markers.h"

#include <algorithm>

namespace plyline::study {

using game::Ply;

namespace {

constexpr QLatin1String hiddenKey("hidden");
constexpr QLatin1String pauseKey("pause");

} // namespace

MarkerFilter::MarkerFilter(const session::Session& session, const OwnMarkers& own)
    : m_session(session), m_own(own)
{}

bool MarkerFilter::isShown(const MarkerGroup& group) const
{
    return !m_hidden.contains(QLatin1String(group.id));
}

bool MarkerFilter::isOwnShown() const
{
    const auto groups = markerGroups();
    return std::any_of(groups.begin(), groups.end(), [this](const MarkerGroup& group) {
        return group.isOwn() && isShown(group);
    });
}

analysis::MarkerKinds MarkerFilter::kinds(Use use) const
{
    analysis::MarkerKinds kinds;
    for (const MarkerGroup& group : markerGroups())
        if (isShown(group) && (use == Use::Drawn || group.isWalked))
            kinds.add(group.found);
    return kinds;
}

int MarkerFilter::count(const MarkerGroup& group) const
{
    if (group.isOwn())
        return static_cast<int>(m_own.onLine(m_session.cursor().line()).size());
    const auto& line = m_session.preparedLine();
    if (!line)
        return 0;
    const Ply last(static_cast<int>(m_session.plies().size()));
    return static_cast<int>(std::count_if(
        line->markers.begin(), line->markers.end(), [&](const analysis::FoundMarker& marker) {
            return group.found.has(marker.kind) && marker.ply <= last;
        }));
}

std::optional<Ply> MarkerFilter::next(Ply from) const
{
    const auto& line = m_session.whole().line();
    if (!line)
        return {};
    std::optional<Ply> nearest = analysis::nextMarker(line->markers, kinds(Use::Walked), from);
    if (isOwnShown())
        for (const Ply ply : m_own.firstPliesOn(m_session.cursor().line()))
            if (ply > from && (!nearest || ply < *nearest))
                nearest = ply;
    return nearest;
}

std::optional<Ply> MarkerFilter::previous(Ply from) const
{
    const auto& line = m_session.whole().line();
    if (!line)
        return {};
    std::optional<Ply> nearest = analysis::previousMarker(line->markers, kinds(Use::Walked), from);
    if (isOwnShown())
        for (const Ply ply : m_own.firstPliesOn(m_session.cursor().line()))
            if (ply < from && (!nearest || ply > *nearest))
                nearest = ply;
    return nearest;
}

bool MarkerFilter::isMarked(Ply ply) const
{
    return previous(ply.next()) == ply;
}

QByteArray MarkerFilter::state() const
{
    const QJsonObject state{{hiddenKey, QJsonArray::fromStringList(m_hidden)},
                            {pauseKey, m_isPausing}};
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void MarkerFilter::restoreState(const QByteArray& bytes)
{
    const QJsonObject state = QJsonDocument::fromJson(bytes).object();
    QStringList hidden;
    for (const MarkerGroup& group : markerGroups())
        if (state[hiddenKey].toArray().contains(QLatin1String(group.id)))
            hidden << QLatin1String(group.id);
    hidden.sort();
    const bool isPausing = state[pauseKey].toBool();
    if (hidden == m_hidden && isPausing == m_isPausing)
        return;
    m_hidden = hidden;
    m_isPausing = isPausing;
    Q_EMIT changed();
}

void MarkerFilter::setShown(const MarkerGroup& group, bool isShown)
{
    if (isShown == this->isShown(group))
        return;
    if (isShown)
        m_hidden.removeAll(QLatin1String(group.id));
    else
        m_hidden << QLatin1String(group.id);
    m_hidden.sort();
    Q_EMIT changed();
}

void MarkerFilter::setPausing(bool isPausing)
{
    if (isPausing == m_isPausing)
        return;
    m_isPausing = isPausing;
    Q_EMIT changed();
}

} // namespace plyline::study

#include "moc_marker_filter.cpp"
