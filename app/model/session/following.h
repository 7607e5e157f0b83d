#pragma once

#include <QtCore/QObject>

#include "app/model/session/session.h"

namespace plyline::session {

/// Keeps the cursor at the newest move of a file that is being written. That is the end of the open
/// game while it has no result, because a file may hold several games in play at once; otherwise
/// the end of the last game. While it is off, it counts what was added. Moving the cursor away
/// switches it off. GUI thread.
class Following : public QObject
{
    Q_OBJECT

public:
    explicit Following(Session& session, QObject* parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_isOn; }
    /// Whether following makes sense: the file has grown, or following is switched on.
    [[nodiscard]] bool isOffered() const { return m_hasGrown || m_isOn; }
    /// Events and games added since the newest move was last shown.
    [[nodiscard]] int newEvents() const { return m_newEvents; }
    [[nodiscard]] int newGames() const { return m_newGames; }

public Q_SLOTS:
    /// When on, goes to the newest move now and whenever one is added.
    void setOn(bool isOn);

Q_SIGNALS:
    void changed();

private:
    void onFileChanged();
    void onGrew(int events, int games);
    void onMoved();
    void goToNewest();
    /// Counts from 1. Precondition: a file is open.
    [[nodiscard]] int newestGame() const;
    [[nodiscard]] bool isAtNewest() const;

    Session& m_session;
    bool m_isOn = false;
    bool m_hasGrown = false;
    bool m_isGoing = false; ///< True while this object moves the cursor.
    int m_newEvents = 0;
    int m_newGames = 0;
};

} // namespace plyline::session
