#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "app/model/session/playback.h"
#include "app/model/session/session.h"
#include "app/shell/window/tick_sound.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>

class QAction;

namespace plyline::window {

/// Ticks each second of a clock that runs at real pace in time trouble: below a tenth of its base
/// or in its last ten seconds. A setting of playback, off at first.
class TimeTrouble : public QObject
{
    Q_OBJECT

public:
    /// All must live longer.
    TimeTrouble(const session::Session& session, session::Playback& playback,
                QObject* parent = nullptr);

    /// Finds the program that plays the ticks; empty if there is none.
    using FindPlayer = std::function<QString()>;

    /// Connects the action of the setting. The program is looked for when ticks are wanted; without
    /// one the setting goes off again.
    void offer(QAction& action, FindPlayer findPlayer);

public Q_SLOTS:
    /// Ticks if a second has passed. The timer calls it.
    void follow();

Q_SIGNALS:
    void ticked();
    /// Emitted when ticks are wanted and no program is there that plays them.
    void playerMissed();

private:
    [[nodiscard]] bool findSound();
    void setTicking(QAction& action, bool isOn);

    const session::Session& m_session;
    session::Playback& m_playback;
    QTimer m_timer{this};
    FindPlayer m_findPlayer;
    std::unique_ptr<TickSound> m_sound; ///< Null until ticks are wanted, and if nothing plays them.
    /// The ply and the second that the clock showed last.
    std::optional<std::pair<game::Ply, std::int64_t>> m_last;
};

} // namespace plyline::window
