#include "tests/soak/watchdog.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <pthread.h>
#include <utility>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
extern "C" void __sanitizer_print_stack_trace(); // NOLINT(bugprone-reserved-identifier)
#endif

namespace plyline::soak {

namespace {

constexpr int answerMillis = 50;

double secondsOf(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// In the watched thread, wherever it is.
void printStackAndEnd(int)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    __sanitizer_print_stack_trace();
#endif
    std::_Exit(3);
}

} // namespace

Watchdog::Watchdog(std::function<void()> last)
    : m_last(std::move(last)), m_watched(::pthread_self())
{
    ::pthread_getcpuclockid(m_watched, &m_clock);
    std::signal(SIGUSR1, printStackAndEnd);
    m_answeredAt = processorSeconds();
    connect(&m_timer, &QTimer::timeout, this, &Watchdog::answer);
    m_timer.start(answerMillis);
    m_thread = std::thread(&Watchdog::watch, this);
}

Watchdog::~Watchdog()
{
    m_isOver = true;
    m_thread.join();
}

void Watchdog::answer()
{
    ++m_answers;
    const double now = processorSeconds();
    m_longest = std::max(m_longest, now - std::exchange(m_answeredAt, now));
}

double Watchdog::processorSeconds() const
{
    return secondsOf(m_clock);
}

void Watchdog::watch()
{
    int answers = -1;
    double answeredAt = 0.0; // of the watched thread's own time, as workedAt
    double workedAt = 0.0;
    double silentSince =
        0.0; // not since the last answer: on a busy machine a thread waits for long
    while (!m_isOver) {
        const double worked = processorSeconds();
        const double now = secondsOf(CLOCK_MONOTONIC);
        if (worked > workedAt)
            silentSince = now;
        workedAt = worked;
        if (answers != m_answers) {
            answers = m_answers;
            answeredAt = worked;
            silentSince = now;
        }
        if (worked - answeredAt > busySeconds || now - silentSince > silentSeconds) {
            std::fprintf(stderr,
                         "FOUND: the event loop does not answer: at work for %.1f s, silent for "
                         "%.1f s\n",
                         worked - answeredAt, now - silentSince);
            m_last();
            ::pthread_kill(m_watched, SIGUSR1);
            std::this_thread::sleep_for(std::chrono::seconds(60)); // for the stack
            std::_Exit(3);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
}

} // namespace plyline::soak
