#pragma once

#include <QtCore/QObject>

#include "app/model/workspace/workspace.h"
#include "app/shell/actions/actions.h"

namespace plyline::actions {

/// Connects the actions that pin, compare and trace.
class Studying : public QObject
{
    Q_OBJECT

public:
    Studying(Actions& actions, workspace::Workspace& workspace, QObject* parent = nullptr);

public Q_SLOTS:
    /// Removes all pins and the trace.
    void clear();

private:
    void enableWhatIsPossible();

    Actions& m_actions;
    session::Session& m_session;
    study::Study& m_study;
};

} // namespace plyline::actions
