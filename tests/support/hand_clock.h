#pragma once

#include "app/model/session/playback.h"

#include <chrono>

namespace plyline::tests {

/// A clock that is turned by hand, and what plays by it. Its timer never fires by itself: no event
/// loop runs while a test turns the clock.
class HandClock
{
public:
    explicit HandClock(session::Playback& playback) : m_playback(playback)
    {
        playback.setClock([this] { return m_now; });
    }

    /// Shows a frame after some time, as a screen would.
    void pass(std::chrono::nanoseconds time)
    {
        m_now += time;
        m_playback.tick();
    }
    /// Lets the time pass in frames of a screen with 60 Hz.
    void passInFrames(std::chrono::nanoseconds time)
    {
        for (const auto end = m_now + time; m_now < end;)
            pass(std::min<std::chrono::nanoseconds>(frame, end - m_now));
    }

    static constexpr std::chrono::nanoseconds frame{16'666'667};

private:
    session::Playback& m_playback;
    std::chrono::nanoseconds m_now{};
};

} // namespace plyline::tests
