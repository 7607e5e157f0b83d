#pragma once

#include <QtWidgets/QWidget>

#include "app/look/look.h"
#include "app/state/playback.h"
#include "app/state/session.h"
#include "app/timeline/hold_button.h"

namespace plyline::timeline {

/// Start, back, play or pause, forward, end. What would lead nowhere is disabled.
class TransportBar : public QWidget
{
    Q_OBJECT

public:
    TransportBar(state::Session& session, state::Playback& playback, look::Look& look,
                 QWidget* parent = nullptr);

private:
    HoldButton* addButton(const QString& name, const QString& tip);
    void showState();
    void showLook();

    state::Cursor& m_cursor;
    state::Playback& m_playback;
    look::Look& m_look;
    HoldButton* m_start;
    HoldButton* m_back;
    HoldButton* m_play;
    HoldButton* m_forward;
    HoldButton* m_end;
};

} // namespace plyline::timeline
