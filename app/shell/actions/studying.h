#pragma once

#include <QtCore/QObject>

#include "app/model/workspace/workspace.h"
#include "app/shell/actions/actions.h"

namespace plyline::actions {

/// Connects the actions that pin, compare and trace, and says what was cleared.
class Studying : public QObject
{
    Q_OBJECT

public:
    Studying(Actions& actions, workspace::Workspace& workspace, QObject* parent = nullptr);

public Q_SLOTS:
    /// Clears the first of these that is there: the trace, the answers, B, A. Goes out of a zoom if
    /// there is none.
    void clearOne();
    /// Whether goingOut() has an effect.
    void setZoomed(bool isZoomed);

Q_SIGNALS:
    /// A sentence for the user.
    void reported(const QString& sentence);
    /// Emitted if there is nothing left to clear.
    void goingOut();

private:
    void enableWhatIsPossible();

    Actions& m_actions;
    session::Session& m_session;
    study::Study& m_study;
    bool m_isZoomed = false;
};

} // namespace plyline::actions
