#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/kit/widgets/wheel_steps.h"
#include "app/model/session/session.h"
#include "app/panels/timeline/slim_layout.h"

namespace plyline::timeline {

/// A timeline for a presentation: the moves up to the playhead, and behind it a line alone. A press
/// or a drag scrubs, the wheel steps.
class SlimTimeline : public QWidget
{
    Q_OBJECT

public:
    SlimTimeline(session::Session& session, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const SlimLayout& layoutOfGame() const { return m_layout; }
    /// Texts and cells grow with the scale. 1 is for a screen of 1920 x 1080.
    void setScale(double scale);
    void setWheelEnabled(bool isEnabled) { m_wheel.setEnabled(isEnabled); }

Q_SIGNALS:
    /// Emitted when the button goes down, and when it is released.
    void scrubBegan();
    void scrubEnded();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void layOut();
    void showMoment();
    [[nodiscard]] QFont rulerFont() const;

    session::Session& m_session;
    look::Look& m_look;
    widgets::WheelSteps m_wheel;
    double m_scale = 1.0;
    SlimLayout m_layout;
    game::Ply m_shown;
};

} // namespace plyline::timeline
