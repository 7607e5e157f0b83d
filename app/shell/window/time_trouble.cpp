#include "app/shell/window/time_trouble.h"

#include <QtGui/QAction>

#include "app/panels/board/player_clock.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace plyline::window {

TimeTrouble::TimeTrouble(const session::Session& session, session::Playback& playback,
                         QObject* parent)
    : QObject(parent), m_session(session), m_playback(playback)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TimeTrouble::follow);
    connect(&playback, &session::Playback::changed, this, &TimeTrouble::follow);
    connect(&session, &session::Session::momentChanged, this, &TimeTrouble::follow);
}

void TimeTrouble::offer(QAction& action, FindPlayer findPlayer)
{
    m_findPlayer = std::move(findPlayer);
    connect(this, &TimeTrouble::ticked, this, [this] {
        if (findSound())
            m_sound->play();
    });
    action.setChecked(m_playback.options().hasTicks);
    connect(&action, &QAction::toggled, this,
            [this, &action](bool isOn) { setTicking(action, isOn); });
    connect(&m_playback, &session::Playback::changed, &action,
            [this, &action] { action.setChecked(m_playback.options().hasTicks); });
}

bool TimeTrouble::findSound()
{
    if (const QString player = m_sound ? QString() : m_findPlayer(); !player.isEmpty())
        m_sound = std::make_unique<TickSound>(player);
    return m_sound != nullptr;
}

void TimeTrouble::setTicking(QAction& action, bool isOn)
{
    if (isOn && !findSound()) {
        action.setChecked(false);
        Q_EMIT playerMissed();
        return;
    }
    session::PlaybackOptions options = m_playback.options();
    options.hasTicks = isOn;
    m_playback.setOptions(options);
}

void TimeTrouble::follow()
{
    constexpr std::int64_t second = 1000;
    constexpr std::int64_t lastSeconds = 10 * second;
    const auto running =
        m_playback.options().hasTicks ? board::runningClock(m_session, m_playback) : std::nullopt;
    const auto thought = m_playback.thought();
    if (!running || !thought) {
        m_timer.stop();
        m_last.reset();
        return;
    }
    const std::pair now(thought->ply, running->millis / second);
    const auto last = std::exchange(m_last, now);
    const bool isShort = running->isLow || running->millis < lastSeconds;
    if (isShort && last && last->first == now.first && last->second != now.second)
        Q_EMIT ticked();
    const std::int64_t above = running->millis % second;
    const auto way = static_cast<double>(thought->rate > 0.0 ? above + 1 : second - above);
    constexpr double oneFrame = 1000.0 / 60;
    const double wait = std::max(oneFrame, way / std::abs(thought->rate));
    m_timer.start(std::chrono::milliseconds(std::llround(std::ceil(wait))));
}

} // namespace plyline::window

#include "moc_time_trouble.cpp"
