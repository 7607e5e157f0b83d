#pragma once

#include <QtCore/QObject>

#include "app/controllers/actions.h"
#include "app/state/session.h"

namespace plyline::controllers {

/// Connects the actions that pin, compare and trace.
class Studying : public QObject
{
    Q_OBJECT

public:
    Studying(Actions& actions, state::Session& session, QObject* parent = nullptr);

public Q_SLOTS:
    /// Lets go of everything that is pinned or traced.
    void clear();

private:
    void enableWhatIsPossible();

    Actions& m_actions;
    state::Session& m_session;
};

} // namespace plyline::controllers
