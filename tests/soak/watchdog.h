#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <atomic>
#include <ctime>
#include <functional>
#include <thread>

namespace plyline::soak {

/// Ends the process when the event loop of the thread that made it answers no more: that thread has
/// used `busySeconds` of a processor since it last answered, or has done nothing for
/// `silentSeconds`. Prints its stack where a sanitizer can tell it.
class Watchdog : public QObject
{
public:
    static constexpr double busySeconds = 10.0;
    static constexpr double silentSeconds = 90.0;

    /// `last` says, in any thread, what was being done.
    explicit Watchdog(std::function<void()> last);
    ~Watchdog() override;

    /// The longest so far between two answers, in seconds of the thread's own time.
    [[nodiscard]] double longest() const { return m_longest; }

private:
    void answer();
    void watch();
    [[nodiscard]] double processorSeconds() const;

    std::function<void()> m_last;
    clockid_t m_clock{}; ///< Of the watched thread.
    pthread_t m_watched;
    QTimer m_timer;
    std::atomic<int> m_answers = 0;
    double m_answeredAt = 0.0;
    double m_longest = 0.0;
    std::atomic<bool> m_isOver = false;
    std::thread m_thread;
};

} // namespace plyline::soak
