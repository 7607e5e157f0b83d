#include "app/model/session/playback.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QScopedValueRollback>

#include "app/model/session/session.h"

#include <algorithm>
#include <utility>

namespace plyline::session {

using game::Ply;
using namespace std::chrono_literals;

namespace {

constexpr double slowest = 0.2;
constexpr double fastest = 32.0;

Playback::Clock ownClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return std::chrono::nanoseconds(timer.nsecsElapsed()); };
}

} // namespace

Playback::Playback(Cursor& cursor, QObject* parent)
    : QObject(parent), m_cursor(cursor), m_clock(ownClock())
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Playback::tick);
    connect(&m_cursor, &Cursor::moved, this, &Playback::onMoved);
    connect(&m_cursor, &Cursor::opened, this, &Playback::onOpened);
}

Playback::Playback(Session& session, QObject* parent) : Playback(session.cursor(), parent)
{
    m_pace = PlayersPace(&session);
}

std::optional<analysis::PaceRefusal> Playback::realPaceRefusal() const
{
    const auto& pace = m_pace.ofLine();
    return pace ? std::nullopt : std::optional(pace.error());
}

std::optional<Thought> Playback::thought() const
{
    const Ply ply = m_stay.ply.next();
    const bool isHere = m_stay.ply == m_cursor.ply() && (m_stay.isThought || m_stay.share > 0.0);
    if (!isHere || !isAtRealPace() || ply > m_pace.ofLine()->lastPly())
        return std::nullopt;
    const analysis::Pace& pace = *m_pace.ofLine();
    const auto played = static_cast<double>(pace.played(ply, m_options.pace).count());
    const std::chrono::milliseconds delay = pace.delay(ply, m_options.pace);
    const double rate = played / static_cast<double>(delay.count());
    const double share = shareNow();
    return Thought{
        ply, share, share * played, isBackwards() ? -rate : rate, delay, m_pace.isKnown(ply)};
}

std::optional<std::chrono::milliseconds> Playback::skipped() const
{
    const Ply ply = m_cursor.ply();
    if (!m_isPlaying || !isAtRealPace() || ply == Ply() || ply > m_pace.ofLine()->lastPly() ||
        !m_pace.isKnown(ply))
        return std::nullopt;
    const auto& pace = *m_pace.ofLine();
    const auto cut = pace.think(ply) - pace.played(ply, m_options.pace);
    return cut > 0ms ? std::optional(cut) : std::nullopt;
}

/// Returns how far the next event is thought about, 0 to 1.
double Playback::shareNow() const
{
    return m_isPlaying ? m_stay.shareAt(m_clock(), isBackwards()) : m_stay.share;
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
    constexpr double justBegun = 0.99; // backwards: of the thought that the last step came to
    const double share = shareNow();
    m_stay.share = isBackwards() && share > justBegun ? 0.0 : share;
    m_stay.isThought = false;
    m_timer.stop();
    m_isPlaying = false;
    Q_EMIT changed();
}

void Playback::playForwards()
{
    if (m_isPlaying && !isBackwards())
        speedUp();
    else
        play(Direction::Forwards);
}

void Playback::playBackwards()
{
    if (m_isPlaying && isBackwards())
        speedUp();
    else
        play(Direction::Backwards);
}

void Playback::scaleSpeed(double factor)
{
    if (!isAtRealPace())
        return setPliesPerSecond(m_pliesPerSecond * factor);
    PlaybackOptions options = m_options;
    options.pace.factor *= factor;
    setOptions(options);
}

void Playback::setPliesPerSecond(double speed)
{
    // What is not a number is not above the slowest speed either.
    const double clamped = speed > slowest ? std::min(speed, fastest) : slowest;
    if (clamped == m_pliesPerSecond)
        return;
    m_pliesPerSecond = clamped;
    if (m_isPlaying && !isAtRealPace())
        stayAt(m_cursor.ply(), 0.0, m_clock());
    Q_EMIT changed();
}

void Playback::choosePliesPerSecond(double speed)
{
    setRealPace(false);
    setPliesPerSecond(speed);
}

void Playback::setRealPace(bool isRealPace)
{
    PlaybackOptions options = m_options;
    options.isRealPace = isRealPace;
    setOptions(options);
}

void Playback::setOptions(const PlaybackOptions& wanted)
{
    const PlaybackOptions options = wanted.clamped();
    if (options == m_options)
        return;
    const double share = isAtRealPace() ? shareNow() : 0.0;
    const bool isPaceOther =
        options.pace != m_options.pace || options.isRealPace != m_options.isRealPace;
    const bool isChosen = options.isRealPace && !m_options.isRealPace;
    m_options = options;
    if (isPaceOther && m_isPlaying)
        stayAt(m_cursor.ply(), isAtRealPace() ? share : 0.0, m_clock());
    Q_EMIT changed();
    if (isChosen && realPaceRefusal())
        Q_EMIT realPaceRefused();
}

void Playback::beginScrub()
{
    m_scrubbed = m_isPlaying ? std::optional(m_direction) : std::nullopt;
    pause();
}

void Playback::endScrub()
{
    const auto direction = std::exchange(m_scrubbed, std::nullopt);
    if (!direction || m_isPlaying || !m_options.isResumedAfterScrubbing)
        return;
    // Who scrubs to the end wants to be there.
    const bool isOver = *direction == Direction::Forwards && !m_loop.isOn && m_cursor.isAtEnd();
    if (!isOver)
        play(*direction);
}

void Playback::setLoopIn(Ply ply)
{
    changeLoop(m_loop.withIn(ply));
}

void Playback::setLoopOut(Ply ply)
{
    changeLoop(m_loop.withOut(ply));
}

void Playback::setLoop(Ply one, Ply other, bool isLooping)
{
    changeLoop(PlayLoop::between(one, other, isLooping));
}

void Playback::setLooping(bool isLooping)
{
    changeLoop({m_loop.in, m_loop.out, isLooping});
}

void Playback::clearLoop()
{
    changeLoop({});
}

void Playback::changeLoop(const PlayLoop& loop)
{
    if (loop == m_loop)
        return;
    m_loop = loop;
    stayInLoop();
    Q_EMIT changed();
}

/// Follows a loop that has changed while it plays.
void Playback::stayInLoop()
{
    if (!m_isPlaying)
        return;
    const Ply first = firstToPlay();
    const Ply last = lastToPlay();
    const Ply here = m_cursor.ply();
    if (first >= last)
        return pause();
    if (here < first || here > last) {
        const Ply next = isBackwards() ? last : first;
        stayAt(next, 0.0, m_clock());
        go(next);
    } else if (isAtRealPace()) {
        stayAt(here, here < last ? shareNow() : 0.0, m_clock());
    }
}

void Playback::play(Direction direction)
{
    if (firstToPlay() >= lastToPlay())
        return; // nothing to play
    const bool isBack = direction == Direction::Backwards;
    double share = isAtRealPace() ? m_stay.share : 0.0;
    if (m_isPlaying)
        share = shareNow();
    if (isBack && !m_loop.isOn && m_cursor.isAtStart() && share == 0.0)
        return;
    m_direction = direction;
    const bool isOutside = m_cursor.ply() < firstToPlay() || m_cursor.ply() > lastToPlay();
    if (!isBack && !m_loop.isOn && m_cursor.isAtEnd())
        go(Ply());
    else if (isOutside)
        go(isBack ? lastToPlay() : firstToPlay());
    const bool isHere = m_stay.ply == m_cursor.ply() && m_cursor.ply() < lastToPlay();
    m_isPlaying = true;
    stayAt(m_cursor.ply(), isHere ? share : 0.0, m_clock());
    Q_EMIT changed();
    if (m_options.isRealPace && realPaceRefusal())
        Q_EMIT realPaceRefused();
}

/// Stays at a ply from a time on; its event has been thought about to `share`.
void Playback::stayAt(Ply ply, double share, Time since)
{
    m_stay = PlyStay::atSpeed(ply, share, since, m_pliesPerSecond);
    if (isAtRealPace()) {
        const Ply next = ply.next();
        const bool hasNext = ply < lastToPlay() && next <= m_pace.ofLine()->lastPly();
        m_stay.think(hasNext ? std::optional<Time>(m_pace.ofLine()->delay(next, m_options.pace))
                             : std::nullopt,
                     isBackwards());
    }
    wake();
}

void Playback::wake()
{
    const auto rest = std::max(Time(0), m_stay.end() - m_clock());
    m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(rest));
}

void Playback::tick()
{
    if (!m_isPlaying)
        return;
    const Time due = m_stay.end();
    if (m_clock() < due)
        wake();
    else
        advance(due);
}

void Playback::advance(Time due)
{
    const Ply first = firstToPlay();
    const Ply last = lastToPlay();
    const Ply here = m_cursor.ply();
    const Ply border = isBackwards() ? first : last;
    const bool isAtBorder = isBackwards() ? here <= border : here >= border;
    if (isAtBorder && !m_loop.isOn) {
        m_stay.forget();
        return pause();
    }
    const Ply further = isBackwards() ? Ply(here.number() - 1) : here.next();
    const Ply next = isAtBorder ? (isBackwards() ? last : first) : further;
    const bool comesBack = isBackwards() && !isAtBorder && isAtRealPace();
    stayAt(next, comesBack ? 1.0 : 0.0, due);
    // What comes late does not make the next one early.
    if (m_stay.end() <= m_clock())
        m_stay.begun = m_clock();
    wake();
    go(next);
    // At real pace the first thought is played backwards, too.
    if (m_isPlaying && !m_loop.isOn && next == border && !m_stay.isThought)
        pause();
}

void Playback::go(Ply ply)
{
    const QScopedValueRollback guard(m_isAdvancing, true);
    m_cursor.goToPly(ply);
}

void Playback::onMoved()
{
    if (m_isAdvancing)
        return;
    m_stay.forget();
    pause();
}

void Playback::onOpened()
{
    m_stay = {};
    m_scrubbed.reset();
    pause();
    clearLoop(); // the loop's plies belong to the line that was shown before
}

} // namespace plyline::session

#include "moc_playback.cpp"
