#pragma once

#include <QtCore/QObject>
#include <QtCore/QThread>
#include <QtCore/QThreadPool>

#include <functional>
#include <stop_token>

namespace plyline::jobs {

/// Background work for one purpose: the latest wins. Work runs on a thread of the job's own and
/// hands what it finds to the GUI thread; starting anew stops the work before and drops whatever it
/// has yet to hand over. GUI thread; the destructor stops the work and waits for it.
class Job
{
public:
    /// Hands a value over: called in the work's thread with a function that holds the value, which
    /// is then called in the GUI thread, in order, unless the work has been stopped by then.
    using Deliver = std::function<void(std::function<void()>)>;
    /// Captures values alone. Looks at the token at least every 10 ms and returns soon when it is
    /// stopped.
    using Work = std::function<void(std::stop_token, const Deliver&)>;

    explicit Job(QThread::Priority priority = QThread::InheritPriority);
    ~Job();
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;

    void start(Work work);
    /// Does not wait.
    void stop();
    /// Until the last delivery was made, or a stop.
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

private:
    QThreadPool m_pool; ///< One thread: the new work waits until the old one has noticed its stop.
    QObject m_receiver; ///< Deliveries go through its event queue.
    std::stop_source m_stop;
    bool m_isRunning = false;
};

/// Returns when the token is stopped: for work that holds something until then.
void waitForStop(const std::stop_token& stop);

} // namespace plyline::jobs
