#pragma once

#include <QtCore/QObject>

#include "app/model/session/playback.h"
#include "app/model/workspace/workspace.h"
#include "app/shell/actions/actions.h"

namespace plyline::actions {

/// Connects the actions that move through games and plies, play and copy.
class Navigation : public QObject
{
    Q_OBJECT

public:
    Navigation(Actions& actions, workspace::Workspace& workspace, session::Playback& playback,
               QObject* parent = nullptr);

public Q_SLOTS:
    /// Chooses the continuation above at a fork; elsewhere goes to the previous marker.
    void chooseAbove();
    void chooseBelow();
    void goToNextMarker();
    void goToPreviousMarker();
    /// Copies the game as it stands in its file, as UTF-8.
    void copyGame();
    void copyLine();
    void copyPosition();

Q_SIGNALS:
    /// Emitted with a sentence to show to the user.
    void reported(const QString& sentence);

private:
    void connectSteps(Actions& actions);
    void connectPlayback(Actions& actions);
    void enableWhatIsPossible();
    /// Tells of what was copied. It is whole, also while a part of it is hidden.
    void sayCopied(const QString& sentence);

    Actions& m_actions;
    session::Session& m_session;
    game_list::GameList& m_list;
    study::MarkerFilter& m_markers;
    session::Playback& m_playback;
};

} // namespace plyline::actions
