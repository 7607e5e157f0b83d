#include "app/model/session/playback.h"

#include <QtCore/QScopedValueRollback>

#include <algorithm>
#include <cmath>

namespace plyline::session {

using game::Ply;

namespace {

constexpr double slowest = 0.2;
constexpr double fastest = 32.0;

int millisBetweenPlies(double pliesPerSecond)
{
    return static_cast<int>(std::lround(1000.0 / pliesPerSecond));
}

} // namespace

Playback::Playback(Cursor& cursor, QObject* parent) : QObject(parent), m_cursor(cursor)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(millisBetweenPlies(m_pliesPerSecond));
    connect(&m_timer, &QTimer::timeout, this, &Playback::advance);
    connect(&m_cursor, &Cursor::moved, this, &Playback::onMoved);
    connect(&m_cursor, &Cursor::opened, this, &Playback::onOpened);
}

void Playback::toggle()
{
    if (m_isPlaying)
        pause();
    else
        play(Direction::Forwards);
}

void Playback::pause()
{
    if (!m_isPlaying)
        return;
    m_timer.stop();
    m_isPlaying = false;
    Q_EMIT changed();
}

void Playback::playForwards()
{
    if (m_isPlaying && m_direction == Direction::Forwards)
        setPliesPerSecond(m_pliesPerSecond * 2);
    else
        play(Direction::Forwards);
}

void Playback::playBackwards()
{
    if (m_isPlaying && m_direction == Direction::Backwards)
        setPliesPerSecond(m_pliesPerSecond * 2);
    else
        play(Direction::Backwards);
}

void Playback::setPliesPerSecond(double speed)
{
    // What is not a number is not above the slowest speed either.
    const double clamped = speed > slowest ? std::min(speed, fastest) : slowest;
    if (clamped == m_pliesPerSecond)
        return;
    m_pliesPerSecond = clamped;
    m_timer.setInterval(millisBetweenPlies(clamped));
    Q_EMIT changed();
}

void Playback::setLoopIn(game::Ply ply)
{
    if (m_loopIn == ply)
        return;
    m_loopIn = ply;
    if (m_loopOut && *m_loopOut <= *m_loopIn)
        m_loopOut.reset();
    m_isLooping = m_loopIn && m_loopOut;
    Q_EMIT changed();
}

void Playback::setLoopOut(game::Ply ply)
{
    if (m_loopOut == ply)
        return;
    m_loopOut = ply;
    if (m_loopIn && *m_loopIn >= *m_loopOut)
        m_loopIn.reset();
    m_isLooping = m_loopIn && m_loopOut;
    Q_EMIT changed();
}

void Playback::setLooping(bool isLooping)
{
    if (isLooping == m_isLooping)
        return;
    m_isLooping = isLooping;
    Q_EMIT changed();
}

void Playback::clearLoop()
{
    if (!m_loopIn && !m_loopOut && !m_isLooping)
        return;
    m_loopIn.reset();
    m_loopOut.reset();
    m_isLooping = false;
    Q_EMIT changed();
}

Ply Playback::firstToPlay() const
{
    return m_isLooping ? m_loopIn.value_or(Ply()) : Ply();
}

Ply Playback::lastToPlay() const
{
    return m_isLooping ? std::min(m_loopOut.value_or(m_cursor.lastPly()), m_cursor.lastPly())
                       : m_cursor.lastPly();
}

void Playback::play(Direction direction)
{
    if (firstToPlay() >= lastToPlay())
        return; // nothing to play
    const bool isBackwards = direction == Direction::Backwards;
    if (isBackwards && !m_isLooping && m_cursor.isAtStart())
        return;
    {
        const QScopedValueRollback guard(m_isAdvancing, true);
        if (!isBackwards && !m_isLooping && m_cursor.isAtEnd())
            m_cursor.goToStart();
        else if (m_cursor.ply() < firstToPlay() || m_cursor.ply() > lastToPlay())
            m_cursor.goToPly(isBackwards ? lastToPlay() : firstToPlay());
    }
    m_direction = direction;
    m_isPlaying = true;
    m_timer.start();
    Q_EMIT changed();
}

void Playback::advance()
{
    const bool isBackwards = m_direction == Direction::Backwards;
    const Ply border = isBackwards ? firstToPlay() : lastToPlay();
    const bool isAtBorder = isBackwards ? m_cursor.ply() <= border : m_cursor.ply() >= border;
    {
        const QScopedValueRollback guard(m_isAdvancing, true);
        if (!isAtBorder)
            m_cursor.step(isBackwards ? -1 : 1);
        else if (m_isLooping)
            m_cursor.goToPly(isBackwards ? lastToPlay() : firstToPlay());
    }
    if (!m_isLooping && m_cursor.ply() == border)
        pause();
}

void Playback::onMoved()
{
    if (!m_isAdvancing)
        pause();
}

void Playback::onOpened()
{
    pause();
    clearLoop(); // the loop's plies belong to the line that was shown before
}

} // namespace plyline::session
