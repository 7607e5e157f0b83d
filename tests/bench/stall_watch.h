#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <cstdint>
#include <functional>

namespace plyline::bench {

/// How long the event loop of its thread answers nothing: a heart that beats each 2 ms, and the
/// longest pause between two beats. On a busy machine the pause also is what other programs took;
/// the processor's time in it is this thread's own.
class StallWatch : public QObject
{
    Q_OBJECT

public:
    explicit StallWatch(QObject* parent = nullptr);

    /// The longest since the last call, in milliseconds.
    struct Longest
    {
        double wall = 0.0;
        double processor = 0.0;
    };
    [[nodiscard]] Longest take();

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_lastProcessor = 0.0;
    Longest m_longest;
};

/// Runs the event loop until `isDone`, which is asked each 2 ms, or for so many seconds. Returns
/// whether it is done, and how long that took.
struct Waited
{
    bool isDone = false;
    double millis = 0.0;
};
Waited waitFor(const std::function<bool()>& isDone, double seconds = 120.0);

/// A line of this process's status that is in kB ("RssAnon"), in bytes.
[[nodiscard]] std::int64_t statusBytes(const char* name);

} // namespace plyline::bench
