#pragma once

#include <QtCore/QObject>

#include "core/replay/replay.h"

namespace plyline::session {

/// How many events lie between two checkpoints of a replay. Usually the program's default; while
/// the cost of checkpoints is being examined, the interval that is tried out. GUI thread.
class CheckpointInterval : public QObject
{
    Q_OBJECT

public:
    static constexpr int largest = 999;

    using QObject::QObject;

    [[nodiscard]] int interval() const { return m_interval; }
    /// Whether an interval is being tried out; checkpoints are then drawn with emphasis.
    [[nodiscard]] bool isTried() const { return m_isTried; }

public Q_SLOTS:
    /// Clamped to 1 .. `largest`.
    void tryOut(int interval);
    /// Returns to the default.
    void release();

Q_SIGNALS:
    void changed();

private:
    void set(int interval, bool isTried);

    int m_interval = replay::Replay::defaultInterval;
    bool m_isTried = false;
};

} // namespace plyline::session
