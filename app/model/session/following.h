#pragma once

#include <QtCore/QObject>

#include "app/model/session/session.h"

namespace plyline::session {

/// Keeps the cursor at the newest move of a file that is being written: the end of the open game
/// while that has no result, since a file may hold several boards that are played at once, and else
/// the end of the last game. While it is off, counts what has come. Moving the cursor away switches
/// it off. GUI thread.
class Following : public QObject
{
    Q_OBJECT

public:
    explicit Following(Session& session, QObject* parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_isOn; }
    /// Whether there is anything to follow: the file has grown, or it is waited for.
    [[nodiscard]] bool isOffered() const { return m_hasGrown || m_isOn; }
    /// What has come since the newest move was last shown.
    [[nodiscard]] int newEvents() const { return m_newEvents; }
    [[nodiscard]] int newGames() const { return m_newGames; }

public Q_SLOTS:
    /// On: to the newest move, now and whenever there is one.
    void setOn(bool isOn);

Q_SIGNALS:
    void changed();

private:
    void onFileChanged();
    void onGrew(int events, int games);
    void onMoved();
    void goToNewest();
    /// From 1. Precondition: a file is open.
    [[nodiscard]] int newestGame() const;
    [[nodiscard]] bool isAtNewest() const;

    Session& m_session;
    bool m_isOn = false;
    bool m_hasGrown = false;
    bool m_isGoing = false; ///< The cursor moves because of this.
    int m_newEvents = 0;
    int m_newGames = 0;
};

} // namespace plyline::session
