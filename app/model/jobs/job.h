#pragma once

#include <QtCore/QObject>
#include <QtCore/QThread>
#include <QtCore/QThreadPool>

#include <functional>
#include <stop_token>

namespace plyline::jobs {

/// Background work for one purpose. It runs on the job's own thread and delivers its results to the
/// GUI thread. Starting new work stops the old work and drops what it has not delivered. GUI
/// thread. The destructor stops the work and waits for it.
class Job
{
public:
    /// Delivers a result. The work calls it with a function that holds the value; that function
    /// then runs in the GUI thread, in order, unless the work has been stopped by then.
    using Deliver = std::function<void(std::function<void()>)>;
    /// Captures values only. Checks the token at least every 10 ms and returns soon after a stop.
    using Work = std::function<void(std::stop_token, const Deliver&)>;

    explicit Job(QThread::Priority priority = QThread::InheritPriority);
    ~Job();
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;

    void start(Work work);
    /// Stops the work without waiting for it.
    void stop();
    /// True until the last delivery was made or the work was stopped.
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

private:
    QThreadPool m_pool; ///< One thread: new work waits until the old work has noticed the stop.
    QObject m_receiver; ///< Deliveries pass through its event queue.
    std::stop_source m_stop;
    bool m_isRunning = false;
};

/// Returns when the token is stopped: for work that holds something until then.
void waitForStop(const std::stop_token& stop);

} // namespace plyline::jobs
