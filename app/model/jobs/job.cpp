#include "app/model/jobs/job.h"

#include <QtCore/QMetaObject>

#include <semaphore>

namespace plyline::jobs {

Job::Job(QThread::Priority priority)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(priority);
}

Job::~Job()
{
    stop();
    m_pool.waitForDone();
}

void Job::start(Work work)
{
    stop();
    m_isRunning = true;
    m_stop = std::stop_source();
    // The token is looked at again in the GUI thread, the only one that stops: what it lets through
    // is of the latest work.
    const Deliver deliver = [this, token = m_stop.get_token()](std::function<void()> function) {
        const auto checked = [token, called = std::move(function)] {
            if (!token.stop_requested())
                called();
        };
        QMetaObject::invokeMethod(&m_receiver, checked, Qt::QueuedConnection);
    };
    m_pool.start([this, deliver, run = std::move(work), token = m_stop.get_token()] {
        if (!token.stop_requested())
            run(token, deliver);
        deliver([this] { m_isRunning = false; });
    });
}

void Job::stop()
{
    m_stop.request_stop();
    m_pool.clear();
    m_isRunning = false;
}

void waitForStop(const std::stop_token& stop)
{
    std::binary_semaphore isStopped(0);
    const std::stop_callback onStop(stop, [&isStopped] { isStopped.release(); });
    isStopped.acquire();
}

} // namespace plyline::jobs
