#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "app/model/session/cursor.h"

#include <cstdint>

namespace plyline::session {

/// Moves the cursor at a number of plies per second. Any other move of the cursor pauses it. It
/// stops at the end; playing from the end starts at the beginning. A loop keeps it between two
/// plies of the shown line.
class Playback : public QObject
{
    Q_OBJECT

public:
    enum class Direction : std::uint8_t { Forwards, Backwards };

    explicit Playback(Cursor& cursor, QObject* parent = nullptr);

    [[nodiscard]] bool isPlaying() const { return m_isPlaying; }
    [[nodiscard]] Direction direction() const { return m_direction; }
    /// 0.2 to 32.
    [[nodiscard]] double pliesPerSecond() const { return m_pliesPerSecond; }
    [[nodiscard]] std::optional<game::Ply> loopIn() const { return m_loopIn; }
    [[nodiscard]] std::optional<game::Ply> loopOut() const { return m_loopOut; }
    [[nodiscard]] bool isLooping() const { return m_isLooping; }

public Q_SLOTS:
    /// Plays forwards or pauses (Space).
    void toggle();
    /// Pauses (K).
    void pause();
    /// Plays in that direction (L, J); doubles the speed if it already does.
    void playForwards();
    void playBackwards();
    void setPliesPerSecond(double speed);
    /// Sets the start or end of the loop to the shown ply (I, O) and switches the loop on once both
    /// are set. Clears the other end if it is not on the proper side.
    void setLoopInHere() { setLoopIn(m_cursor.ply()); }
    void setLoopOutHere() { setLoopOut(m_cursor.ply()); }
    /// Does the same at another ply.
    void setLoopIn(plyline::game::Ply ply);
    void setLoopOut(plyline::game::Ply ply);
    /// Switches the loop on or off. A missing end is the start or the end of the line.
    void setLooping(bool isLooping);
    void clearLoop();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] game::Ply firstToPlay() const;
    [[nodiscard]] game::Ply lastToPlay() const;
    void play(Direction direction);
    void advance();
    void onMoved();
    void onOpened();

    Cursor& m_cursor;
    QTimer m_timer;
    bool m_isPlaying = false;
    bool m_isAdvancing = false;
    Direction m_direction = Direction::Forwards;
    double m_pliesPerSecond = 1.0;
    std::optional<game::Ply> m_loopIn;
    std::optional<game::Ply> m_loopOut;
    bool m_isLooping = false;
};

} // namespace plyline::session
