#pragma once

#include <QtCore/QObject>

#include "app/model/session/session.h"
#include "app/shell/actions/actions.h"

namespace plyline::actions {

/// Connects the actions that pin, compare and trace.
class Studying : public QObject
{
    Q_OBJECT

public:
    Studying(Actions& actions, session::Session& session, QObject* parent = nullptr);

public Q_SLOTS:
    /// Lets go of everything that is pinned or traced.
    void clear();

private:
    void enableWhatIsPossible();

    Actions& m_actions;
    session::Session& m_session;
};

} // namespace plyline::actions
