#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include "app/panels/board/player_clock.h"

namespace plyline::board {

/// Tells a widget when a clock at the board shows another time while the game is played at real
/// pace: as often as its text changes, at most 60 times a second, and never while the widget is
/// hidden. The steps themselves are told by the session.
class ClockWatch : public QObject
{
    Q_OBJECT

public:
    /// A child of the widget. All must live longer.
    ClockWatch(const session::Session& session, const session::Playback& playback, QWidget& widget);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void wait();

    const session::Session& m_session;
    const session::Playback& m_playback;
    QWidget& m_widget;
    QTimer m_timer{this};
};

} // namespace plyline::board
