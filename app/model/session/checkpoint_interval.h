#pragma once

#include <QtCore/QObject>

#include "core/replay/replay.h"

namespace plyline::session {

/// After how many events the replay keeps a checkpoint. Usually the program's own number; while
/// somebody looks at what checkpoints cost, the one that is tried. GUI thread.
class CheckpointInterval : public QObject
{
    Q_OBJECT

public:
    static constexpr int largest = 999;

    using QObject::QObject;

    [[nodiscard]] int interval() const { return m_interval; }
    /// Whether it is tried; then the checkpoints are of interest and drawn so.
    [[nodiscard]] bool isTried() const { return m_isTried; }

public Q_SLOTS:
    /// From 1 to `largest`.
    void tryOut(int interval);
    /// Back to the program's own.
    void release();

Q_SIGNALS:
    void changed();

private:
    void set(int interval, bool isTried);

    int m_interval = replay::Replay::defaultInterval;
    bool m_isTried = false;
};

} // namespace plyline::session
