#include "app/shell/actions/marking.h"

#include <QtGui/QAction>

#include "app/kit/words/sentences.h"
#include "app/panels/shared/marker_menu.h"
#include "app/panels/shared/moment_words.h"

namespace plyline::actions {

using game::Ply;
using study::MarkerFilter;
using study::OwnMarkers;

Marking::Marking(Actions& actions, workspace::Workspace& workspace, session::Playback& playback,
                 settings::Settings& settings, QObject* parent)
    : QObject(parent),
      m_actions(actions),
      m_session(workspace.session),
      m_study(workspace.study),
      m_settings(settings)
{
    MarkerFilter* filter = &m_study.markerFilter;
    filter->restoreState(settings.markers());
    connect(&actions[ActionId::SetMarker], &QAction::triggered, this, &Marking::setMarker);
    connect(&actions[ActionId::RemoveMarker], &QAction::triggered, this, &Marking::removeMarker);
    QAction* pause = &actions[ActionId::PauseAtMarkers];
    pause->setChecked(filter->isPausing());
    connect(pause, &QAction::toggled, filter, &MarkerFilter::setPausing);
    connect(filter, &MarkerFilter::changed, this, [this, filter, pause] {
        pause->setChecked(filter->isPausing());
        m_settings.setMarkers(filter->state());
    });
    const auto isStop = [filter](Ply ply) { return filter->isPausing() && filter->isMarked(ply); };
    const auto* stops =
        new session::PlaybackStops(playback, workspace.session.cursor(), isStop, this);
    connect(stops, &session::PlaybackStops::stopped, this, &Marking::onStopped);
    connect(&m_study.markers, &OwnMarkers::failed, this, &Marking::onFailed);
    connect(&m_study.markers, &OwnMarkers::changed, this, &Marking::enableWhatIsPossible);
    enableWhatIsPossible();
}

void Marking::reportFault()
{
    if (m_study.markers.fault())
        onFailed(*m_study.markers.fault());
}

void Marking::setMarker()
{
    m_study.markerRequest.make(m_session.cursor().line(), m_session.cursor().ply());
}

void Marking::removeMarker()
{
    const session::Cursor& cursor = m_session.cursor();
    const auto marker = m_study.markers.at(cursor.line(), cursor.ply());
    if (!marker)
        return Q_EMIT reported(tr("No marker of yours begins here."));
    m_study.markers.remove(cursor.line(), cursor.ply());
    if (!m_study.markers.fault())
        Q_EMIT reported(tr("Removed %1.").arg(shared::markerText(m_session, *marker)));
}

void Marking::enableWhatIsPossible()
{
    for (const ActionId id : {ActionId::CopyMarked, ActionId::SaveMarked})
        m_actions[id].setEnabled(!m_study.markers.whole().empty());
}

void Marking::onFailed(const Error& error)
{
    Q_EMIT reported(tr("The markers of this game are not kept. %1").arg(words::sentence(error)));
}

void Marking::onStopped(Ply ply)
{
    const auto marker = m_study.markers.at(m_session.cursor().line(), ply);
    const bool isNamed = m_study.markerFilter.isOwnShown() && marker && !marker->name.isEmpty();
    Q_EMIT reported(
        isNamed ? tr("Paused at “%1”.", "the name of a marker").arg(marker->name)
                : tr("Paused at %1.", "a move").arg(shared::moveText(m_session.plies(), ply)));
}

} // namespace plyline::actions

#include "moc_marking.cpp"
