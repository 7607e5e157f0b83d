#include "tests/bench/stall_watch.h"

#include <QtCore/QEventLoop>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <utility>

namespace plyline::bench {

namespace {

constexpr int beatMillis = 2;

double threadMillis()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double millisOf(const QElapsedTimer& clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

} // namespace

StallWatch::StallWatch(QObject* parent) : QObject(parent), m_lastProcessor(threadMillis())
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(beatMillis);
    connect(&m_timer, &QTimer::timeout, this, &StallWatch::beat);
    m_clock.start();
    m_timer.start();
}

void StallWatch::beat()
{
    const double now = threadMillis();
    m_longest.wall = std::max(m_longest.wall, millisOf(m_clock) - beatMillis);
    m_longest.processor = std::max(m_longest.processor, now - m_lastProcessor);
    m_clock.restart();
    m_lastProcessor = now;
}

StallWatch::Longest StallWatch::take()
{
    beat();
    return std::exchange(m_longest, {});
}

Waited waitFor(const std::function<bool()>& isDone, double seconds)
{
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    QTimer poll;
    poll.setTimerType(Qt::PreciseTimer);
    poll.setInterval(beatMillis);
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (isDone() || millisOf(clock) > seconds * 1e3)
            loop.quit();
    });
    poll.start();
    if (!isDone())
        loop.exec();
    return {isDone(), millisOf(clock)};
}

std::int64_t statusBytes(const char* name)
{
    std::FILE* const file = std::fopen("/proc/self/status", "r");
    if (file == nullptr)
        return 0;
    char line[256];
    long long kilobytes = 0;
    while (std::fgets(line, sizeof(line), file) != nullptr) {
        const std::size_t length = std::strlen(name);
        if (std::strncmp(line, name, length) == 0 && line[length] == ':')
            std::sscanf(line + length + 1, "%lld", &kilobytes);
    }
    std::fclose(file);
    return kilobytes * 1024;
}

} // namespace plyline::bench
