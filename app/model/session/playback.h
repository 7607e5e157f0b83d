#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "app/model/session/cursor.h"
#include "app/model/session/play_loop.h"
#include "app/model/session/playback_options.h"
#include "app/model/session/players_pace.h"
#include "app/model/session/ply_stay.h"

#include <chrono>
#include <cstdint>
#include <functional>

namespace plyline::session {

/// How far a player has thought about an event that is played at real pace.
struct Thought
{
    game::Ply ply;       ///< The event leads to this ply.
    double share = 0.0;  ///< Of the played part of the thinking time, 0 to 1.
    double millis = 0.0; ///< Thought so far.
    double rate = 0.0;   ///< How many of them pass in a millisecond; negative backwards.
    std::chrono::milliseconds delay{}; ///< How long all of the played part takes.
    bool isRead = false;               ///< The file tells the thinking time; else it is the median.
};

/// Moves the cursor: by plies a second, or at the pace of the players. Any other move of the cursor
/// pauses it. It stops at the end; playing from the end starts at the beginning. A loop keeps it
/// between two plies of the shown line, whatever becomes of the loop meanwhile.
///
/// At real pace the cursor stays at a ply while the player of the next event thinks about it, so
/// that backwards it is the same film in reverse. Pausing keeps how far the player has thought.
class Playback : public QObject
{
    Q_OBJECT

public:
    enum class Direction : std::uint8_t { Forwards, Backwards };
    /// Tells a time that never goes back.
    using Clock = std::function<std::chrono::nanoseconds()>;

    /// By plies a second only.
    explicit Playback(Cursor& cursor, QObject* parent = nullptr);
    explicit Playback(Session& session, QObject* parent = nullptr);

    [[nodiscard]] bool isPlaying() const { return m_isPlaying; }
    [[nodiscard]] Direction direction() const { return m_direction; }
    /// 0.2 to 32.
    [[nodiscard]] double pliesPerSecond() const { return m_pliesPerSecond; }
    [[nodiscard]] const PlaybackOptions& options() const { return m_options; }
    /// Whether it plays, or would play, at the pace of the players.
    [[nodiscard]] bool isAtRealPace() const { return m_options.isRealPace && !realPaceRefusal(); }
    /// Why the shown line cannot be played at the pace of its players.
    [[nodiscard]] std::optional<analysis::PaceRefusal> realPaceRefusal() const;
    /// Returns the thought in which it plays or has paused.
    [[nodiscard]] std::optional<Thought> thought() const;
    /// Returns what the idle cap cut off the thinking time of the last event while it plays.
    [[nodiscard]] std::optional<std::chrono::milliseconds> skipped() const;

    [[nodiscard]] const PlayLoop& loop() const { return m_loop; }
    [[nodiscard]] std::optional<game::Ply> loopIn() const { return m_loop.in; }
    [[nodiscard]] std::optional<game::Ply> loopOut() const { return m_loop.out; }
    [[nodiscard]] bool isLooping() const { return m_loop.isOn; }

    /// Replaces the clock; for tests, which then call tick().
    void setClock(Clock clock) { m_clock = std::move(clock); }
    void setOptions(const PlaybackOptions& options);

public Q_SLOTS:
    /// Plays forwards or pauses (Space).
    void toggle();
    /// Pauses (K).
    void pause();
    /// Plays in that direction (L, J); faster if it already does.
    void playForwards();
    void playBackwards();
    void setPliesPerSecond(double speed);
    /// Plays at plies a second from now on (1 to 9).
    void choosePliesPerSecond(double speed);
    void setRealPace(bool isRealPace);
    /// Doubles or halves the factor of real pace, or the plies a second.
    void speedUp() { scaleSpeed(2.0); }
    void slowDown() { scaleSpeed(0.5); }
    /// Pauses while somebody scrubs; endScrub() goes on if that was chosen.
    void beginScrub();
    void endScrub();
    /// Sets the start or end of the loop to the shown ply (I, O), as PlayLoop does.
    void setLoopInHere() { setLoopIn(m_cursor.ply()); }
    void setLoopOutHere() { setLoopOut(m_cursor.ply()); }
    /// Does the same at another ply.
    void setLoopIn(plyline::game::Ply ply);
    void setLoopOut(plyline::game::Ply ply);
    /// Sets both ends, in any order.
    void setLoop(plyline::game::Ply one, plyline::game::Ply other, bool isLooping);
    void setLoop(const plyline::session::PlayLoop& loop) { changeLoop(loop); }
    /// Switches the loop on or off. A missing end is the start or the end of the line.
    void setLooping(bool isLooping);
    void clearLoop();
    /// Shows what is due by the clock. The timer calls it.
    void tick();

Q_SIGNALS:
    void changed();
    /// Emitted when real pace is chosen, or play begins with it, on a line that has none.
    void realPaceRefused();

private:
    using Time = std::chrono::nanoseconds;
    [[nodiscard]] bool isBackwards() const { return m_direction == Direction::Backwards; }
    [[nodiscard]] game::Ply firstToPlay() const { return m_loop.first(); }
    [[nodiscard]] game::Ply lastToPlay() const { return m_loop.last(m_cursor.lastPly()); }
    [[nodiscard]] double shareNow() const;
    void changeLoop(const PlayLoop& loop);
    void scaleSpeed(double factor);
    void play(Direction direction);
    void stayAt(game::Ply ply, double share, Time since);
    void wake();
    void advance(Time due);
    void go(game::Ply ply);
    void stayInLoop();
    void onMoved();
    void onOpened();

    Cursor& m_cursor;
    PlayersPace m_pace;
    Clock m_clock;
    QTimer m_timer;
    bool m_isPlaying = false;
    bool m_isAdvancing = false;
    Direction m_direction = Direction::Forwards;
    double m_pliesPerSecond = 1.0;
    PlaybackOptions m_options;
    PlyStay m_stay;
    std::optional<Direction> m_scrubbed; ///< What played when scrubbing began.
    PlayLoop m_loop;
};

} // namespace plyline::session
