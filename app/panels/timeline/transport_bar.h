#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/session/playback.h"
#include "app/model/session/session.h"
#include "app/panels/timeline/hold_button.h"

namespace plyline::timeline {

/// The buttons start, back, play or pause, speed and loop, forward, end. Buttons that would do
/// nothing are disabled.
class TransportBar : public QWidget
{
    Q_OBJECT

public:
    TransportBar(session::Session& session, session::Playback& playback, look::Look& look,
                 QWidget* parent = nullptr);

    /// Shows the speed in the button beside Play that opens the menu of speed and loop. Without it
    /// that button is narrow.
    void setPaceShown(bool isShown);

private:
    HoldButton* addButton(const QString& name, const QString& tip);
    QToolButton* addPaceButton();
    void showState();
    void showPace();
    void showLook();

    session::Cursor& m_cursor;
    session::Playback& m_playback;
    look::Look& m_look;
    HoldButton* m_start;
    HoldButton* m_back;
    HoldButton* m_play;
    QToolButton* m_pace; ///< Opens the menu of speed and loop.
    HoldButton* m_forward;
    HoldButton* m_end;
};

} // namespace plyline::timeline
