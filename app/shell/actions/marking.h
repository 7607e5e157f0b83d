#pragma once

#include <QtCore/QObject>

#include "app/model/session/playback_stops.h"
#include "app/model/workspace/workspace.h"
#include "app/shell/actions/actions.h"
#include "app/shell/settings/settings.h"

namespace plyline::actions {

/// Connects the actions that set and remove markers and pause at them, keeps in the settings which
/// are shown, and says what became of them.
class Marking : public QObject
{
    Q_OBJECT

public:
    Marking(Actions& actions, workspace::Workspace& workspace, session::Playback& playback,
            settings::Settings& settings, QObject* parent = nullptr);

    /// Says why the markers of the open game could not be read, if that has happened already.
    void reportFault();

public Q_SLOTS:
    /// Asks the timeline to set a marker at the shown ply, or to change the one there.
    void setMarker();
    void removeMarker();

Q_SIGNALS:
    /// A sentence for the user.
    void reported(const QString& sentence);

private:
    void enableWhatIsPossible();
    void onFailed(const Error& error);
    void onStopped(game::Ply ply);

    Actions& m_actions;
    session::Session& m_session;
    study::Study& m_study;
    settings::Settings& m_settings;
};

} // namespace plyline::actions
