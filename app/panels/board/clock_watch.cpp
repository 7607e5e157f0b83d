#include "app/panels/board/clock_watch.h"

#include <QtCore/QEvent>

namespace plyline::board {

ClockWatch::ClockWatch(const session::Session& session, const session::Playback& playback,
                       QWidget& widget)
    : QObject(&widget), m_session(session), m_playback(playback), m_widget(widget)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    widget.installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &ClockWatch::follow);
    connect(&playback, &session::Playback::changed, this, &ClockWatch::follow);
    connect(&session, &session::Session::momentChanged, this, &ClockWatch::wait);
}

void ClockWatch::follow()
{
    if (!m_widget.isVisible())
        return m_timer.stop();
    Q_EMIT changed();
    wait();
}

void ClockWatch::wait()
{
    const auto next = m_widget.isVisible() ? nextClockChange(m_session, m_playback) : std::nullopt;
    if (next)
        m_timer.start(*next);
    else
        m_timer.stop();
}

bool ClockWatch::eventFilter(QObject* watched, QEvent* event)
{
    // A hidden widget is not visible yet when it is told that it will be.
    if (event->type() == QEvent::Show)
        QMetaObject::invokeMethod(this, &ClockWatch::follow, Qt::QueuedConnection);
    else if (event->type() == QEvent::Hide)
        m_timer.stop();
    return QObject::eventFilter(watched, event);
}

} // namespace plyline::board

#include "moc_clock_watch.cpp"
