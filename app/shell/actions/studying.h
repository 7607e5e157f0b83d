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
    /// Clears the first of these that is there: the trace, the answers, B, A.
    void clearOne();

Q_SIGNALS:
    /// A sentence for the user.
    void reported(const QString& sentence);

private:
    void enableWhatIsPossible();

    Actions& m_actions;
    session::Session& m_session;
    study::Study& m_study;
};

} // namespace plyline::actions
