#include "app/panels/timeline/felt_time.h"

#include <QtCore/QEvent>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace plyline::timeline {

FeltTime::FeltTime(const session::Playback& playback, QWidget& view)
    : QObject(&view), m_playback(playback), m_view(view)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    view.installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &FeltTime::moved);
}

double FeltTime::wayFrom(game::Ply ply, const TimeAxis& axis) const
{
    if (axis.kind() != AxisKind::Clock || ply >= axis.lastPly())
        return 0.0;
    const auto thought = m_playback.thought();
    return thought && thought->ply == ply.next() ? thought->share : 0.0;
}

void FeltTime::wait(game::Ply ply, const TimeAxis& axis)
{
    m_timer.stop();
    const bool isMoving = m_playback.isPlaying() && m_view.isVisible() &&
                          axis.kind() == AxisKind::Clock && ply < axis.lastPly();
    const auto thought = isMoving ? m_playback.thought() : std::nullopt;
    if (!thought || thought->ply != ply.next())
        return;
    constexpr double oneFrame = 1000.0 / 60;
    const double pixels =
        (axis.xOf(ply.next()) - axis.xOf(ply)) * std::max(1.0, m_view.devicePixelRatioF());
    const double wait = static_cast<double>(thought->delay.count()) / std::max(pixels, 1.0);
    m_timer.start(std::chrono::milliseconds(std::llround(std::ceil(std::max(oneFrame, wait)))));
}

bool FeltTime::eventFilter(QObject* watched, QEvent* event)
{
    // A hidden view is not visible yet when it is told that it will be.
    if (event->type() == QEvent::Show)
        QMetaObject::invokeMethod(this, &FeltTime::moved, Qt::QueuedConnection);
    else if (event->type() == QEvent::Hide)
        m_timer.stop();
    return QObject::eventFilter(watched, event);
}

} // namespace plyline::timeline

#include "moc_felt_time.cpp"
