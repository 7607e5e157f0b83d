#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "app/model/session/playback.h"
#include "app/model/session/session.h"
#include "app/shell/window/tick_sound.h"

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

    /// Connects the action of the setting, and plays the ticks with a program. Without a program
    /// there is no such setting.
    void offer(QAction& action, const QString& player);

public Q_SLOTS:
    /// Ticks if a second has passed. The timer calls it.
    void follow();

Q_SIGNALS:
    void ticked();

private:
    const session::Session& m_session;
    session::Playback& m_playback;
    QTimer m_timer{this};
    std::unique_ptr<TickSound> m_sound; ///< Null if nothing can play it.
    /// The ply and the second that the clock showed last.
    std::optional<std::pair<game::Ply, std::int64_t>> m_last;
};

} // namespace plyline::window
